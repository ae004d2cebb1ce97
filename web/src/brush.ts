// Days and places of what the list tells: pure, so that it can be tested without a browser.

export interface Told {
  readonly first: number; // day, counted from the year 1; 0: none
  readonly last: number;
  readonly place: string; // empty: none
}

export interface Chosen {
  readonly from: number; // 0: open
  readonly to: number;
  readonly place: string; // empty: any
}

export function matches(told: Told, chosen: Chosen): boolean {
  if (chosen.place && told.place !== chosen.place) return false;
  if (!chosen.from && !chosen.to) return true;
  if (!told.first) return false;
  return told.last >= chosen.from && told.first <= (chosen.to || Infinity);
}

/** How many are told of in each of `bins` equal steps from `start` to `end`. */
export function counted(all: readonly Told[], start: number, end: number, bins: number): number[] {
  const found = new Array<number>(bins).fill(0);
  const step = Math.max(1, end - start + 1) / bins;
  for (const told of all) {
    if (!told.first) continue;
    const low = Math.max(0, Math.floor((told.first - start) / step));
    const high = Math.min(bins - 1, Math.floor((told.last - start) / step));
    for (let bin = low; bin <= high; bin += 1) found[bin] = (found[bin] ?? 0) + 1;
  }
  return found;
}

const EPOCH = 719163; // 1 January 1970, in days from the year 1

export function yearOf(day: number): number {
  return new Date((day - EPOCH) * 86_400_000).getUTCFullYear();
}

export function dayOf(year: number): number {
  return Math.round(Date.UTC(year, 0, 1) / 86_400_000) + EPOCH;
}

/** Years to write below the axis: few enough to be read. */
export function ticks(start: number, end: number, most: number): number[] {
  const [first, last] = [yearOf(start), yearOf(end)];
  const step = [1, 2, 5, 10, 20, 50, 100].find((each) => (last - first) / each <= most) ?? 200;
  const found: number[] = [];
  for (let year = Math.ceil(first / step) * step; year <= last; year += step) found.push(year);
  return found;
}

/** Whether a name of the atlas, which shortens some ("Bosnia and Herz."), is this country's. */
export function isCountry(atlas: string, name: string): boolean {
  const words = (said: string): string[] =>
    said
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "")
      .toLowerCase()
      .split(/[^a-z.]+/)
      .filter((word) => word && !["and", "the", "of", "america"].includes(word));
  const [short, full] = [words(atlas), words(name)];
  return (
    short.length === full.length &&
    short.every((word, n) => (word.endsWith(".") ? full[n]?.startsWith(word.slice(0, -1)) : word === full[n]))
  );
}

export interface Label {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly words: string;
}

const LETTER = 6.6; // width of one, about
const TALL = 13;

/** Where each label can stand without covering one before it: x, y, anchor; null: nowhere. */
export function placed(labels: readonly Label[]): ([number, number, "start" | "end" | "middle"] | null)[] {
  const taken: [number, number, number, number][] = [];
  return labels.map(({ x, y, radius, words }) => {
    const wide = words.length * LETTER;
    const gap = radius + 4;
    const tries: [number, number, "start" | "end" | "middle"][] = [
      [x + gap, y + 4, "start"],
      [x - gap, y + 4, "end"],
      [x, y - gap - 2, "middle"],
      [x, y + gap + TALL - 4, "middle"],
    ];
    for (const [left, base, anchor] of tries) {
      const from = anchor === "start" ? left : anchor === "end" ? left - wide : left - wide / 2;
      const box: [number, number, number, number] = [from, base - TALL + 2, from + wide, base + 3];
      if (taken.some(([a, b, c, d]) => box[0] < c && a < box[2] && box[1] < d && b < box[3])) continue;
      taken.push(box);
      return [left, base, anchor];
    }
    return null;
  });
}

/** The nearest of these to the one in their midst, until they hold most of the weight. */
export function bulk<Each extends { readonly weight: number }>(
  all: readonly Each[],
  far: (one: Each, other: Each) => number,
  most = 0.9,
): Each[] {
  const total = all.reduce((sum, each) => sum + each.weight, 0);
  const reach = (one: Each): number => all.reduce((sum, each) => sum + each.weight * far(one, each), 0);
  const [middle] = [...all].sort((one, other) => reach(one) - reach(other));
  if (!middle) return [];
  const kept: Each[] = [];
  let held = 0;
  for (const each of [...all].sort((one, other) => far(middle, one) - far(middle, other))) {
    if (held >= total * most) break;
    kept.push(each);
    held += each.weight;
  }
  return kept;
}
