import type { Page } from "@playwright/test";

/** What a form holds, by field, and the field that was given something that it cannot hold. */
export type Spoilt = { field: string; said: Record<string, string> };

/** For each form of a page that answers in place: the names of its visible fields, but for secrets. */
export function formsIn(html: string): string[] {
  const forms = html.match(/<form[^>]* novalidate[\s\S]*?<\/form>/gi) ?? [];
  return forms.map((form) => {
    const fields = form.match(/<(input|select|textarea)[^>]*>/g) ?? [];
    const names = fields
      .filter((field) => !/ type="(hidden|file)"/.test(field))
      .map((field) => / name="([^"]*)"/.exec(field)?.[1]?.replace(/[0-9a-f-]{36}/, "…") ?? "")
      .filter((name) => name !== "" && !/password|code|secret|token/i.test(name));
    return [...new Set(names)].join(" ");
  });
}

/**
 * Gives every field of a form something other than it holds, and one of them, by its number, what it
 * cannot hold. Null when there are fewer fields.
 */
export function fillIn(page: Page, index: number, spoilt: number): Promise<Spoilt | null> {
  return page.evaluate(inForm, { index, spoilt });
}

/** What a form holds. */
export async function saidIn(page: Page, index: number): Promise<Record<string, string>> {
  return (await page.evaluate(inForm, { index, spoilt: null }))?.said ?? {};
}

// Runs in the browser, where it has nothing but itself.
function inForm({ index, spoilt }: { index: number; spoilt: number | null }): Spoilt | null {
  type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;
  const form = document.querySelectorAll<HTMLFormElement>("form[novalidate]")[index];
  for (const fold of document.querySelectorAll("details")) fold.open = true;
  const fields = [...(form?.elements ?? [])].filter(
    (field): field is Field =>
      field.matches("input:not([type=hidden], [type=file]), select, textarea") &&
      !/password|code|secret|token/i.test(field.getAttribute("name") ?? "secret"),
  );
  const isBox = (field: Field): field is HTMLInputElement => /checkbox|radio/.test(field.type);
  const laterYear = new Date().getFullYear() + 4;
  const choose = (field: Field, at: number) => {
    if (isBox(field)) {
      if (field.type === "checkbox" || !field.defaultChecked) field.checked = !field.checked;
    } else if (field instanceof HTMLSelectElement) {
      const others = [...field.options].filter((option) => !option.defaultSelected);
      field.value = others.at(-1)?.value ?? field.value;
    } else if (field.type === "date") field.value = `${laterYear}-02-${10 + (at % 18)}`;
    else if (field.type === "number") field.value = String(1 + (at % 9));
    else field.value = field.type === "email" ? `nobody-${at}@example.org` : `said ${at}`;
    field.dispatchEvent(new Event("input", { bubbles: true }));
  };
  const spoil = (field: Field) => {
    if (field instanceof HTMLSelectElement) field.add(new Option("forged", "forged", true, true));
    else if (isBox(field)) Object.assign(field, { value: "forged", checked: true });
    else {
      field.removeAttribute("maxlength");
      if (field instanceof HTMLInputElement) field.type = "text";
      field.value = "x ".repeat(20_000);
    }
  };
  const nameOf = (field: Field) => {
    const place = fields.filter(({ name }) => name === field.name).indexOf(field);
    if (isBox(field)) return `${field.name}=${field.value}`;
    return place === 0 ? field.name : `${field.name} ${place}`;
  };
  const names = fields.map(nameOf);
  if (spoilt !== null) {
    fields.forEach(choose);
    const field = fields[spoilt];
    if (!field) return null;
    spoil(field);
  }
  const said = fields.map((field, at) => [
    names[at],
    isBox(field) ? String(field.checked) : field.value,
  ]);
  return { field: names[spoilt ?? 0] ?? "", said: Object.fromEntries(said) as Spoilt["said"] };
}
