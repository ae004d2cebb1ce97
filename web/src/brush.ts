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
