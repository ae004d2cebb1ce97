import { describe, expect, it } from "vitest";
import { counted, dayOf, matches, ticks, yearOf } from "./brush";
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
