// Time above map: choosing in one narrows the other and the list.

import { geoArea, geoCentroid, geoDistance, geoNaturalEarth1, geoPath } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { bulk, type Chosen, counted, dayOf, isCountry, matches, placed as labelled, ticks, type Told, yearOf } from "./brush";

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 1000;
const HIGH = 110;
const TALL = 420; // of the map
const BINS = 120;
const CLOSEST = 2_800; // scale of the map beyond which no land is left to tell where one is
const MARGIN = 20; // room for the first and last year

interface Item extends Told {
  readonly row: HTMLElement;
  at: readonly [number, number] | null; // longitude, latitude
  readonly country: string; // two letters, where the whole of it is meant
  readonly near: string; // how exact the place is
}

function drawn(name: string, values: Record<string, string | number>): SVGElement {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(values)) made.setAttribute(key, String(value));
  return made;
}

const items: Item[] = Array.from(document.querySelectorAll<HTMLElement>("[data-first]")).map(
  (row) => ({
    row,
    first: Number(row.dataset["first"]),
    last: Number(row.dataset["last"]),
    place: row.dataset["place"] ?? "",
    at: row.dataset["lon"] ? [Number(row.dataset["lon"]), Number(row.dataset["lat"])] : null,
    country: row.dataset["country"] ?? "",
    near: row.dataset["near"] ?? "",
  }),
);
let chosen: Chosen = { from: 0, to: 0, place: "" };
const redraw: (() => void)[] = [];

function choose(next: Chosen): void {
  chosen = next;
  let shown = 0;
  for (const item of items) {
    const stays = matches(item, chosen);
    item.row.hidden = !stays;
    if (stays) shown += 1;
  }
  const said = document.querySelector("#chosen");
  if (said) {
    const years = chosen.from ? `${yearOf(chosen.from)}–${yearOf(chosen.to)}` : "";
    const parts = [years, chosen.place].filter(Boolean).join(", ");
    said.textContent = parts ? `${shown} of ${items.length}: ${parts}` : `${items.length} claims`;
  }
  const undated = document.querySelector<HTMLDetailsElement>("#undated");
  if (undated && chosen.place) undated.open = true;
  const clear = document.querySelector<HTMLElement>("#clear");
  if (clear) clear.hidden = !chosen.from && !chosen.place;
  for (const each of redraw) each();
}

function timeline(into: Element): void {
  const dated = items.filter((item) => item.first > 0);
  if (!dated.length) return;
  const start = dayOf(yearOf(Math.min(...dated.map((item) => item.first))));
  const end = dayOf(yearOf(Math.max(...dated.map((item) => item.last))) + 1);
  const x = (day: number): number => ((day - start) / (end - start)) * WIDE;
  const svg = drawn("svg", { viewBox: `${-MARGIN} 0 ${WIDE + 2 * MARGIN} ${HIGH}`, role: "img" });
  svg.setAttribute("aria-label", "How many claims are told of each time");
  const bars = drawn("g", { class: "bars" });
  const brush = drawn("rect", { class: "brush", y: 0, height: HIGH - 22, width: 0 });
  svg.append(brush, bars);
  for (const year of ticks(start, end, 12)) {
    const mark = drawn("text", { x: x(dayOf(year)), y: HIGH - 4 });
    mark.textContent = String(year);
    svg.append(drawn("line", { class: "tick", x1: x(dayOf(year)), x2: x(dayOf(year)), y1: HIGH - 22, y2: HIGH - 17 }), mark);
  }
  redraw.push(() => {
    const near = items.filter((item) => matches(item, { ...chosen, from: 0, to: 0 }));
    const counts = counted(near, start, end, BINS);
    const most = Math.max(1, ...counts);
    bars.replaceChildren(
      ...counts.map((count, bin) => {
        const high = (count / most) * (HIGH - 30);
        return drawn("rect", { x: (bin * WIDE) / BINS, width: WIDE / BINS - 1, y: HIGH - 22 - high, height: high });
      }),
    );
    brush.setAttribute("x", String(chosen.from ? x(chosen.from) : 0));
    brush.setAttribute("width", String(chosen.from ? Math.max(2, x(chosen.to) - x(chosen.from)) : 0));
  });
  let began = 0;
  const day = (event: PointerEvent): number => {
    const box = (svg as unknown as Element).getBoundingClientRect();
    const at = ((event.clientX - box.left) / box.width) * (WIDE + 2 * MARGIN) - MARGIN;
    return Math.round(start + (Math.min(WIDE, Math.max(0, at)) / WIDE) * (end - start));
  };
  svg.addEventListener("pointerdown", (event) => {
    began = day(event as PointerEvent);
    svg.setPointerCapture((event as PointerEvent).pointerId);
  });
  svg.addEventListener("pointermove", (event) => {
    if (!began) return;
    const now = day(event as PointerEvent);
    if (Math.abs(now - began) > 3) choose({ ...chosen, from: Math.min(began, now), to: Math.max(began, now) });
  });
  svg.addEventListener("pointerup", (event) => {
    if (Math.abs(day(event as PointerEvent) - began) <= 3) choose({ ...chosen, from: 0, to: 0 });
    began = 0;
  });
  into.replaceChildren(svg);
}

/** The middle of the greatest part of a country. */
function middleOf(shape: Polygon | MultiPolygon): [number, number] {
  if (shape.type === "Polygon") return geoCentroid(shape);
  const parts = shape.coordinates.map((coordinates): Polygon => ({ type: "Polygon", coordinates }));
  return geoCentroid(parts.reduce((one, other) => (geoArea(other) > geoArea(one) ? other : one)));
}

/** Gives those that name a country alone a place in the middle of it. */
function placeCountries(world: FeatureCollection<Polygon | MultiPolygon>): void {
  const names = new Intl.DisplayNames(["en"], { type: "region" });
  for (const item of items) {
    if (!item.country) continue;
    const name = names.of(item.country) ?? "";
    const found = world.features.find((each) => isCountry(String(each.properties?.["name"] ?? ""), name));
    if (found) item.at = middleOf(found.geometry);
  }
}

function isSeen(point: [number, number] | null): boolean {
  return point !== null && point[0] > 0 && point[0] < WIDE && point[1] > 0 && point[1] < TALL;
}

async function map(into: Element): Promise<void> {
  const address = (into as HTMLElement).dataset["world"];
  if (!items.some((item) => item.at || item.country) || !address) return;
  const world = (await (await fetch(address)).json()) as Topology;
  const countries = world.objects["countries"] as GeometryCollection;
  placeCountries(feature(world, countries) as FeatureCollection<Polygon | MultiPolygon>);
  const placed = items.filter((item) => item.at);
  if (!placed.length) return;
  const by = new Map<string, { place: string; at: readonly [number, number]; weight: number }>();
  for (const { place, at } of placed) {
    if (at) by.set(place, { place, at, weight: (by.get(place)?.weight ?? 0) + 1 });
  }
  const near = bulk([...by.values()], (one, other) => geoDistance([...one.at], [...other.at]));
  const points: FeatureCollection = {
    type: "FeatureCollection",
    features: near.map(({ at }) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Point", coordinates: [...at] },
    })),
  };
  const projection = geoNaturalEarth1().fitExtent([[90, 60], [WIDE - 150, 360]], points);
  if (!(projection.scale() < CLOSEST)) {
    const [x, y] = projection.scale(CLOSEST).translate([0, 0])(geoCentroid(points)) ?? [0, 0];
    projection.translate([WIDE / 2 - x, 210 - y]);
  }
  const outside = document.querySelector("#outside");
  const away = [...by.values()].filter(({ at }) => !isSeen(projection([...at])));
  if (outside && away.length) {
    outside.textContent = `Outside this view: ${away.map(({ place, weight }) => `${place} (${weight})`).join(", ")}.`;
  }
  const path = geoPath(projection);
  const svg = drawn("svg", { viewBox: `0 0 ${WIDE} ${TALL}`, role: "group" });
  svg.setAttribute("aria-label", "Places that claims are told of");
  svg.append(
    drawn("path", { class: "land", d: path(feature(world, countries)) ?? "" }),
    drawn("path", { class: "border", d: path(mesh(world, countries, (a, b) => a !== b)) ?? "" }),
  );
  const dots = drawn("g", { class: "places" });
  svg.append(dots);
  redraw.push(() => {
    const found = new Map<string, { at: readonly [number, number]; near: string; count: number }>();
    for (const item of placed) {
      if (!item.at || !matches(item, { ...chosen, place: "" })) continue;
      const had = found.get(item.place);
      found.set(item.place, { at: item.at, near: item.near, count: (had?.count ?? 0) + 1 });
    }
    const marks = Array.from(found, ([place, told]) => {
      const [x, y] = projection([...told.at]) ?? [0, 0];
      return { ...told, words: place, x, y, radius: 4 + Math.sqrt(told.count) * 2 };
    }).sort((one, other) => other.count - one.count);
    const names = labelled(marks);
    dots.replaceChildren(
      ...marks.map(({ words, x, y, radius, near, count }, at) => {
        const dot = drawn("g", { tabindex: 0, role: "button", class: `${near} ${words === chosen.place ? "on" : ""}` });
        dot.setAttribute("aria-label", `${words}: ${count}`);
        dot.setAttribute("aria-pressed", String(words === chosen.place));
        const title = drawn("title", {});
        title.textContent = `${words}: ${count}`;
        dot.append(title, drawn("circle", { cx: x, cy: y, r: radius }));
        const place = names[at];
        if (place) {
          const name = drawn("text", { x: place[0], y: place[1], "text-anchor": place[2] });
          name.textContent = words;
          dot.append(name);
        }
        const toggle = (): void => choose({ ...chosen, place: words === chosen.place ? "" : words });
        dot.addEventListener("click", toggle);
        dot.addEventListener("keydown", (event) => {
          if (![" ", "Enter"].includes((event as KeyboardEvent).key)) return;
          event.preventDefault();
          toggle();
          document.querySelector<SVGElement>("#map [aria-pressed=true]")?.focus();
        });
        return dot;
      }),
    );
  });
  into.replaceChildren(svg);
}

const line = document.querySelector("#timeline");
const chart = document.querySelector("#map");
if (line) timeline(line);
choose(chosen);
document.querySelector("#clear")?.addEventListener("click", () => choose({ from: 0, to: 0, place: "" }));
if (chart) await map(chart);
choose(chosen);
