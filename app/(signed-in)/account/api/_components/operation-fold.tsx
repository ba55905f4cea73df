import { DataTable } from "@/app/_components/ui/data-table";
import { Fold } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import type { Field } from "@/lib/api/field";
import { isWrite, type Operation } from "@/lib/api/operation";

/** A way to ask: its heading on the page. */
export type Part = "keys" | "changes" | "tokens" | "own-changes";
export type Described = { operation: Operation; fields: Field[]; row: string | null };

/** One thing that can be asked for: its path, what it is about, and its fields. */
export async function OperationFold({ part, operation, fields, row }: Described & { part: Part }) {
  const { method, path, scope, about } = operation;
  const t = await getTranslations("api");
  const what = t(`says.${about}`);
  const holds = ({ kind, choices, or }: Field) =>
    or.reduce(
      (words, other) => t("or", { words, other }),
      t(`kind.${kind}`, { choices: choices.join(", ") }),
    );
  const question = <Name>{`${method} ${path}`}</Name>;
  return (
    <Fold title={what} aside={<span className="max-sm:hidden">{question}</span>} heading="h3">
      <div className="mb-4 space-y-1 text-sm text-muted">
        <p className="sm:hidden">{question}</p>
        <p>{t("scope", { scope })}</p>
        {row && <p>{t("row", { path: row })}</p>}
        {isWrite(operation) && <p>{t(operation.status === 204 ? "tells-nothing" : "tells-row")}</p>}
      </div>
      {fields.length > 0 && (
        <DataTable
          caption={t("fields-of", { part: t(`${part}.title`), what })}
          head={[t("field"), t("holds")]}
          rows={fields.map((field) => ({
            key: field.name,
            cells: [<Name key="name">{field.name}</Name>, holds(field)],
          }))}
        />
      )}
    </Fold>
  );
}

function Name({ children }: { children: string }) {
  return <code className="font-mono text-xs whitespace-nowrap">{children}</code>;
}
