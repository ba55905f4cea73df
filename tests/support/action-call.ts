import { builtActions, formPlaces } from "./build-manifests";
import { formBody, type Sent } from "./raw-request";

/** How a browser sends a form: without scripts as it stands, with scripts in React's encoding. */
export type Encoding = "plain form" | "Next-Action";

export const ENCODINGS: Encoding[] = ["plain form", "Next-Action"];

type Build = { ids: ReturnType<typeof builtActions>; places: ReturnType<typeof formPlaces> };

const known = new Map<string, Build>();

/** Read lazily: the importing code may still have to build. */
function buildIn(root: string): Build {
  const build = known.get(root) ?? { ids: builtActions(root), places: formPlaces(root) };
  known.set(root, build);
  return build;
}

/** `name=value; name=value` as fields. */
export function fieldsOf(text: string): Record<string, string> {
  const pairs = text.split("; ").filter((pair) => pair.includes("="));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
}

/** The call of an action (`trials#agree`) as a browser on a page of the build under `root` sends it. */
export function actionCall(
  action: string,
  path: string,
  fields: Record<string, string>,
  encoding: Encoding,
  root = process.cwd(),
): Sent & { headers: Record<string, string> } {
  const { ids, places } = buildIn(root);
  const id = ids.get(action);
  if (!id) throw new Error(`The build has no action ${action}.`);
  const place = places.get(id) ?? 0;
  if (encoding === "plain form") {
    const { headers, body } = formBody({ ...markOf(id, place), ...fields });
    return { method: "POST", path, headers, body };
  }
  const headers = { "next-action": id, accept: "text/x-component" };
  const named = Object.entries(fields).map(([name, value]): [string, string] => [
    `_1_${name}`,
    value,
  ]);
  const reply = JSON.stringify([...Array.from({ length: place }, () => ({})), "$K1"]);
  const form = formBody([...named, ["0", reply]]); // The row that identifies the form comes after it.
  return { method: "POST", path, headers: { ...headers, ...form.headers }, body: form.body };
}

function markOf(id: string, place: number): Record<string, string> {
  if (place === 0) return { [`$ACTION_ID_${id}`]: "" };
  return {
    $ACTION_REF_1: "",
    "$ACTION_1:0": JSON.stringify({ id, bound: "$@1" }),
    "$ACTION_1:1": "[{}]",
    $ACTION_KEY: "k0123456789",
  };
}

/** A JSON call of a route handler. */
export function handlerCall(method: string, path: string, body: string) {
  return { method, path, headers: { "content-type": "application/json" }, body };
}
