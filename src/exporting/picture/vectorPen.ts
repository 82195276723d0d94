/**
 * Stands in for a canvas where the drawings of faces are to become paths: it knows as much of one as
 * they use. Colours are names of tokens here, and go through as they come.
 */
import { at, box, circle, type PathShape, type Token } from './shapes.ts';

interface Style {
  readonly fillStyle: Token;
  readonly strokeStyle: Token;
  readonly lineWidth: number;
  readonly globalAlpha: number;
  readonly dash: readonly number[];
  readonly within: string | null;
}

export class VectorPen {
  readonly shapes: PathShape[] = [];
  fillStyle: Token = 'ink';
  strokeStyle: Token = 'ink';
  lineWidth = 1;
  lineJoin: CanvasLineJoin = 'round';
  lineCap: CanvasLineCap = 'round';
  globalAlpha = 1;
  globalCompositeOperation: GlobalCompositeOperation = 'source-over';
  private dash: readonly number[] = [];
  private within: string | null = null;
  private d = '';
  private readonly saved: Style[] = [];
  private readonly x: number;
  private readonly y: number;
  private readonly ground: Token;

  /** `ground` is what shows where something is cut out. */
  constructor(x: number, y: number, ground: Token) {
    this.x = x;
    this.y = y;
    this.ground = ground;
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, globalAlpha, dash, within } = this;
    this.saved.push({ fillStyle, strokeStyle, lineWidth, globalAlpha, dash, within });
  }

  restore(): void {
    Object.assign(this, this.saved.pop());
  }

  setLineDash(dash: readonly number[]): void {
    this.dash = dash;
  }

  // --- Paths ---

  beginPath(): void {
    this.d = '';
  }

  closePath(): void {
    this.d += 'Z';
  }

  moveTo(x: number, y: number): void {
    this.d += `M${at(x)},${at(y)}`;
  }

  lineTo(x: number, y: number): void {
    this.d += `${this.d === '' ? 'M' : 'L'}${at(x)},${at(y)}`;
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.d += box(x, y, width, height);
  }

  roundRect(x: number, y: number, width: number, height: number, radius = 0): void {
    this.d += box(x, y, width, height, radius);
  }

  /** Clockwise, as every face draws its clocks. */
  arc(x: number, y: number, radius: number, from: number, to: number): void {
    if (to - from >= Math.PI * 2 - 1e-6) {
      this.d += circle(x, y, radius);
      return;
    }
    this.lineTo(x + Math.cos(from) * radius, y + Math.sin(from) * radius);
    const long = to - from > Math.PI ? 1 : 0;
    const end = `${at(x + Math.cos(to) * radius)},${at(y + Math.sin(to) * radius)}`;
    this.d += `A${at(radius)},${at(radius)} 0 ${long} 1 ${end}`;
  }

  // --- What is seen ---

  fill(): void {
    const isCutOut = this.globalCompositeOperation === 'destination-out';
    this.add({ d: this.d, fill: isCutOut ? this.ground : this.fillStyle });
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.add({ d: box(x, y, width, height), fill: this.fillStyle });
  }

  stroke(): void {
    const { strokeStyle, lineWidth, dash, d } = this;
    this.add({ d, stroke: strokeStyle, width: lineWidth, ...(dash.length > 0 && { dash }) });
  }

  clip(): void {
    this.within = this.d;
  }

  private add(shape: PathShape): void {
    if (shape.d === '') return;
    const { x, y, globalAlpha, within } = this;
    this.shapes.push({
      ...shape,
      x,
      y,
      ...(globalAlpha < 1 && { opacity: globalAlpha }),
      ...(within !== null && { clip: within }),
    });
  }
}
