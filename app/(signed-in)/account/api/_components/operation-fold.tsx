import { DataTable } from "@/app/_components/ui/data-table";
import { Fold } from "@/app/_components/ui/fold";
import { getTranslations } from "@/app/_i18n/words";
import { rowFieldsOf, type Field } from "@/lib/api/field";
import { everyOperation, type Operation } from "@/lib/api/operation";

const PATHS = new Set([...everyOperation().values()].map(({ path }) => path));

/** What one question answers: its path, what it is about, and its fields. */
export async function OperationFold({ operation }: { operation: Operation }) {
  const { method, path, scope, about, answer } = operation;
  const t = await getTranslations("api");
  const holds = ({ kind, choices, or }: Field) =>
    or.reduce(
      (words, other) => t("or", { words, other }),
      t(`kind.${kind}`, { choices: choices.join(", ") }),
    );
  const row = `${path}/{id}`;
  const question = <Name>{`${method} ${path}`}</Name>;
  return (
    <Fold
      title={t(`says.${about}`)}
      aside={<span className="max-sm:hidden">{question}</span>}
      heading="h3"
    >
      <div className="mb-4 space-y-1 text-sm text-muted">
        <p className="sm:hidden">{question}</p>
        <p>{t("scope", { scope })}</p>
        {PATHS.has(row) && <p>{t("row", { path: row })}</p>}
      </div>
      <DataTable
        caption={t(`says.${about}`)}
        head={[t("field"), t("holds")]}
        rows={rowFieldsOf(answer).map((field) => ({
          key: field.name,
          cells: [<Name key="name">{field.name}</Name>, holds(field)],
        }))}
      />
    </Fold>
  );
}

function Name({ children }: { children: string }) {
  return <code className="font-mono text-xs whitespace-nowrap">{children}</code>;
}
