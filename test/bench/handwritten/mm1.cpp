// M/M/1 by hand: a std::priority_queue of events ordered by (time, sequence), mt19937_64 and log,
// residence and waiting in log-bucketed histograms, three time-weighted levels.
//
//   mm1 CUSTOMERS SEED EVENTS_PER_CUSTOMER
//
// With four events a customer (arrival, entry, completion, exit) it does what the engine's network
// does; with two (arrival, completion) only what it must. Prints one JSON object; `seconds` is
// processor time.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <ctime>
#include <deque>
#include <queue>
#include <random>
#include <vector>

struct Event {
  double due;
  uint64_t order;
  int code;
  double birth;
};

struct Later {
  bool operator()(const Event& a, const Event& b) const {
    return a.due > b.due || (a.due == b.due && a.order > b.order);
  }
};

// The bucket is the exponent and the upper seven bits of the mantissa, as in the engine.
struct Histogram {
  std::vector<double> counts = std::vector<double>(2048 * 128, 0.0);
  double count = 0, sum = 0, largest = 0;
  void record(double value) {
    count++;
    sum += value;
    if (value > largest) largest = value;
    uint64_t bits;
    std::memcpy(&bits, &value, 8);
    counts[bits >> 45]++;
  }
};

struct Level {
  double value = 0, area = 0, since = 0, peak = 0;
  void set(double next, double now) {
    area += value * (now - since);
    since = now;
    value = next;
    if (next > peak) peak = next;
  }
};

enum { ARRIVE, ENTER, DONE, LEAVE };

int main(int, char** argv) {
  const uint64_t customers = std::strtoull(argv[1], nullptr, 10);
  const bool four = std::atoi(argv[3]) == 4;
  std::mt19937_64 generator(std::strtoull(argv[2], nullptr, 10));
  auto exponential = [&](double mean) {
    return -mean * std::log(((generator() >> 11) + 0.5) * 0x1p-53);
  };
  std::priority_queue<Event, std::vector<Event>, Later> events;
  std::deque<double> line;
  Histogram residence, waiting, latency;
  Level queueLength, population, utilization;
  uint64_t order = 0, done = 0;
  double now = 0, since = 0, work = 0;
  bool busy = false;
  auto schedule = [&](double due, int code, double birth) { events.push({due, order++, code, birth}); };
  auto measure = [&] {
    queueLength.set(line.size(), now);
    population.set(line.size() + (busy ? 1 : 0), now);
    utilization.set(busy ? 1 : 0, now);
  };
  auto begin = [&](double birth) {
    busy = true;
    since = birth;
    work = exponential(8);
    schedule(now + work, DONE, birth);
  };
  auto enter = [&](double birth) {
    if (busy) line.push_back(birth);
    else begin(birth);
    measure();
  };
  auto leave = [&](double birth) {
    latency.record(now - birth);
    done++;
  };
  const clock_t started = clock();
  schedule(exponential(10), ARRIVE, 0);
  while (done < customers) {
    const Event event = events.top();
    events.pop();
    now = event.due;
    if (event.code == ARRIVE) {
      schedule(now + exponential(10), ARRIVE, 0);
      if (four) schedule(now, ENTER, now);
      else enter(now);
    } else if (event.code == ENTER) {
      enter(event.birth);
    } else if (event.code == DONE) {
      residence.record(now - since);
      waiting.record(now - since - work > 0 ? now - since - work : 0);
      busy = false;
      if (four) schedule(now, LEAVE, event.birth);
      else leave(event.birth);
      if (!line.empty()) {
        const double next = line.front();
        line.pop_front();
        begin(next);
      }
      measure();
    } else {
      leave(event.birth);
    }
  }
  const double seconds = double(clock() - started) / CLOCKS_PER_SEC;
  // What is kept must be looked at, or the compiler may leave it out.
  std::printf("{\"seconds\":%.6f,\"customers\":%llu,\"mean\":%.9f,\"waiting\":%.9f,"
              "\"latencyMax\":%.6f,\"population\":%.6f,\"utilization\":%.6f,\"queueMax\":%.0f}\n",
              seconds, static_cast<unsigned long long>(done), residence.sum / residence.count,
              waiting.sum / waiting.count, latency.largest, population.area / now,
              utilization.area / now, queueLength.peak);
}
