/** Lessons as a person goes through them: text at the left, one step after the other. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Lab, Language } from './board.ts';

const words = {
  en: {
    lesson: 'Lesson',
    next: 'Next',
    back: 'Back',
    reveal: 'Show the answer',
    more: 'More about this lesson',
    freePlay: /^Play freely/,
    solution: /^Show a solution/,
    again: /^Start again/,
    reached: 'Reached',
    notYet: 'Not yet',
    done: 'You have finished this lesson.',
    continue: (step: number) => new RegExp(`Continue at step ${step} of`),
    right: 'That is what happens.',
    otherwise: /Something else happens/,
  },
  zh: {
    lesson: '课程',
    next: '下一步',
    back: '上一步',
    reveal: '揭晓答案',
    more: '这一课的更多操作',
    freePlay: /^自由探索/,
    solution: /^查看一种解法/,
    again: /^从头再来/,
    reached: '已达成',
    notYet: '尚未达成',
    done: '这一课学完了。',
    continue: (step: number) => new RegExp(`继续：第 ${step} 步`),
    right: '正是如此。',
    otherwise: /实际上是/,
  },
} as const;

/** The engine runs the design five times, on whatever machine this is. */
const judged = { timeout: 60_000 };

export class Course {
  readonly page: Page;
  readonly lab: Lab;
  readonly words: (typeof words)[Language];

  constructor(lab: Lab, language: Language) {
    this.page = lab.page;
    this.lab = lab;
    this.words = words[language];
  }

  get panel(): Locator {
    return this.page.getByRole('complementary', { name: this.words.lesson, exact: true });
  }

  get title(): Locator {
    return this.panel.getByRole('heading', { level: 2 });
  }

  /** Words in the text that do something, in their order. */
  actions(what: 'set' | 'run' | 'do'): Locator {
    return this.panel.locator(`button[data-action="${what}"]`);
  }

  /** From the curriculum, as on a first visit. */
  async open(id: string): Promise<void> {
    await this.page.goto('/#home');
    await this.page.locator(`a[href="#lesson=${id}"]`).first().click();
    await expect(this.title).toBeVisible();
  }

  async next(): Promise<void> {
    const before = await this.title.innerText();
    await this.panel.getByRole('button', { name: this.words.next, exact: true }).click();
    await expect(this.title).not.toHaveText(before);
    await expect(this.title).toBeFocused();
  }

  async choose(item: RegExp): Promise<void> {
    await this.panel.getByRole('button', { name: this.words.more }).click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  /** Predicts, does what the text offers, and looks at the answers. */
  async doAll(): Promise<void> {
    for (const question of await this.panel.getByRole('group').all()) {
      if ((await question.getByRole('radio').count()) === 0) continue;
      await question.getByRole('radio').first().check();
    }
    const all = this.panel.locator('button[data-action]');
    for (let i = 0; i < (await all.count()); i++) {
      const action = all.nth(i);
      await action.click();
      if ((await action.getAttribute('data-action')) === 'run') await this.arrive(action);
    }
    const reveal = this.panel.getByRole('button', { name: this.words.reveal, exact: true });
    while ((await reveal.count()) > 0) await reveal.first().click();
  }

  /** Whoever does not want to wait presses once more. */
  private async arrive(action: Locator): Promise<void> {
    await expect(async () => {
      if (await action.getAttribute('data-busy')) await action.click({ timeout: 1000 });
      await expect(action).not.toHaveAttribute('data-busy', 'true', { timeout: 500 });
    }).toPass();
    await this.lab.isPaused();
  }

  async goalIs(state: 'reached' | 'notYet'): Promise<void> {
    await expect(this.panel.getByText(this.words[state], { exact: true })).toBeVisible(judged);
  }
}
