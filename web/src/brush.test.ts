import { describe, expect, it, test } from "vitest";
import { bulk, counted, dayOf, isCountry, matches, placed, ticks, yearOf } from "./brush";
import { isTyping, stepped } from "./keys";

const told = { first: dayOf(2006), last: dayOf(2009), place: "Kelmara" };

describe("what is chosen", () => {
  it("keeps what overlaps the time, and leaves out what is undated", () => {
    expect(matches(told, { from: dayOf(2008), to: dayOf(2010), place: "" })).toBe(true);
    expect(matches(told, { from: dayOf(2010), to: dayOf(2011), place: "" })).toBe(false);
    expect(matches({ ...told, first: 0, last: 0 }, { from: 1, to: 2, place: "" })).toBe(false);
    expect(matches({ ...told, first: 0, last: 0 }, { from: 0, to: 0, place: "" })).toBe(true);
  });
  it("keeps one place", () => {
    expect(matches(told, { from: 0, to: 0, place: "Kelmara" })).toBe(true);
    expect(matches(told, { from: 0, to: 0, place: "Ostrel" })).toBe(false);
  });
});

describe("the axis", () => {
  it("counts an interval in every step that it touches", () => {
    const found = counted([told], dayOf(2006), dayOf(2010) - 1, 4);
    expect(found).toEqual([1, 1, 1, 1]);
  });
  it("knows its years", () => {
    expect(yearOf(dayOf(1999))).toBe(1999);
    expect(ticks(dayOf(2000), dayOf(2040), 10)).toEqual([2000, 2005, 2010, 2015, 2020, 2025, 2030, 2035, 2040]);
  });
});

describe("walking", () => {
  it("stays at the ends", () => {
    expect([stepped(-1, 1, 3), stepped(2, 1, 3), stepped(0, -1, 3), stepped(0, 1, 0)]).toEqual([0, 2, 0, -1]);
  });
  it("leaves keys to a field", () => {
    expect(isTyping({ tagName: "INPUT", type: "search" } as unknown as Element)).toBe(true);
    expect(isTyping({ tagName: "INPUT", type: "checkbox" } as unknown as Element)).toBe(false);
  });
});

test.each([
  ["Bosnia and Herz.", "Bosnia & Herzegovina", true],
  ["United States of America", "United States", true],
  ["Dem. Rep. Congo", "Democratic Republic Congo", true],
  ["Côte d'Ivoire", "Côte d’Ivoire", true],
  ["Niger", "Nigeria", false],
  ["S. Sudan", "Sudan", false],
])("the atlas' %s is %s: %s", (atlas, name, same) => {
  expect(isCountry(atlas, name)).toBe(same);
});

test("labels give way to those before them, and the last finds no room", () => {
  const one = { x: 100, y: 50, radius: 5, words: "Kelmara" };
  const found = placed([one, one, one, one, one]);
  expect(found.map((each) => each?.[2])).toEqual(["start", "end", "middle", "middle", undefined]);
  expect(placed([one, { ...one, y: 90 }]).map((each) => each?.[2])).toEqual(["start", "start"]);
});

test("what lies far from nearly all is left outside", () => {
  const at = (x: number, weight: number): { x: number; weight: number } => ({ x, weight });
  const far = (one: { x: number }, other: { x: number }): number => Math.abs(one.x - other.x);
  const kept = bulk([at(0, 10), at(3, 9), at(500, 1)], far);
  expect(kept.map((each) => each.x)).toEqual([0, 3]);
  expect(bulk([at(0, 1), at(500, 1)], far)).toHaveLength(2);
  expect(bulk([], far)).toEqual([]);
});
