// Time above map: choosing in one narrows the other and the list.

import { geoNaturalEarth1, geoPath } from "d3-geo";
import type { FeatureCollection } from "geojson";
import { feature, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { type Chosen, counted, dayOf, matches, ticks, type Told, yearOf } from "./brush";

const SVG = "http://www.w3.org/2000/svg";
const WIDE = 1000;
const HIGH = 110;
const BINS = 120;
const MARGIN = 20; // room for the first and last year

interface Item extends Told {
  readonly row: HTMLElement;
  readonly at: readonly [number, number] | null; // longitude, latitude
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

async function map(into: Element): Promise<void> {
  const placed = items.filter((item) => item.at);
  const address = (into as HTMLElement).dataset["world"];
  if (!placed.length || !address) return;
  const world = (await (await fetch(address)).json()) as Topology;
  const countries = world.objects["countries"] as GeometryCollection;
  const points: FeatureCollection = {
    type: "FeatureCollection",
    features: placed.map((item) => ({
      type: "Feature",
      properties: {},
      geometry: { type: "Point", coordinates: [...(item.at ?? [0, 0])] },
    })),
  };
  const projection = geoNaturalEarth1();
  projection.fitExtent([[60, 40], [WIDE - 60, 380]], points);
  projection.scale(Math.min(projection.scale() * 0.7, 4_000));
  const middle = geoPath(geoNaturalEarth1()).centroid(points);
  if (Number.isFinite(middle[0])) projection.center(geoNaturalEarth1().invert?.(middle) ?? [0, 0]).translate([WIDE / 2, 210]);
  const path = geoPath(projection);
  const svg = drawn("svg", { viewBox: `0 0 ${WIDE} 420`, role: "group" });
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
    dots.replaceChildren(
      ...Array.from(found, ([place, { at, near, count }]) => {
        const [x, y] = projection([at[0], at[1]]) ?? [0, 0];
        const dot = drawn("g", { tabindex: 0, role: "button", class: `${near} ${place === chosen.place ? "on" : ""}` });
        dot.setAttribute("aria-label", `${place}: ${count}`);
        dot.setAttribute("aria-pressed", String(place === chosen.place));
        const name = drawn("text", { x: x + 8 + Math.sqrt(count) * 2, y: y + 4 });
        name.textContent = place;
        dot.append(drawn("circle", { cx: x, cy: y, r: 4 + Math.sqrt(count) * 2 }), name);
        const toggle = (): void => choose({ ...chosen, place: place === chosen.place ? "" : place });
        dot.addEventListener("click", toggle);
        dot.addEventListener("keydown", (event) => {
          if ((event as KeyboardEvent).key === "Enter") toggle();
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
