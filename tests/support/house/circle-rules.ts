import type { House, Offence, Rule } from "./rule";

export const noCircles: Rule = {
  says: "1. No file of lib or app reaches itself again through its imports, types included.",
  check: (house) => {
    const reached: string[] = [];
    const offences: Offence[] = [];
    const done = new Set<string>();
    const visit = (file: string): void => {
      reached.push(file);
      for (const { target, line } of house.sources.get(file)?.imports ?? []) {
        if (!target || !isOurs(house, target) || done.has(target)) continue;
        const at = reached.indexOf(target);
        if (at < 0) visit(target);
        else {
          const what = `closes the circle ${[...reached.slice(at), target].join(" → ")}`;
          const mend = "move what both need, often a type, into the file below or one of its own";
          offences.push({ file, line, what, mend });
        }
      }
      reached.pop();
      done.add(file);
    };
    for (const file of house.sources.keys())
      if (isOurs(house, file) && !done.has(file)) visit(file);
    return offences;
  },
};

function isOurs(house: House, file: string): boolean {
  return /^(lib|app)\//.test(file) && house.sources.has(file);
}
