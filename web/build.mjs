// Builds each script of the reading room into one file that ships with the package.
import { copyFileSync } from "node:fs";
import { build } from "vite";

const out = new URL("../src/firsthand/web/static/", import.meta.url).pathname;
for (const name of ["room", "times"]) {
  await build({
    configFile: false,
    logLevel: "warn",
    build: {
      outDir: out,
      emptyOutDir: false,
      copyPublicDir: false,
      target: "es2022",
      lib: { entry: `src/${name}.ts`, formats: ["es"], fileName: () => `${name}.js` },
    },
  });
}
copyFileSync("node_modules/world-atlas/countries-50m.json", `${out}world.json`);
