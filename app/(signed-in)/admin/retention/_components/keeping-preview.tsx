import { ActionForm } from "@/app/_components/ui/action-form";
import { getKeptWords } from "@/app/(signed-in)/_components/kept-words";
import { Card } from "@/app/_components/ui/card";
import { DataTable } from "@/app/_components/ui/data-table";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { KINDS, type Keeping, type Kind } from "@/lib/retention/kept";
import { save } from "../actions";

/** What would go tonight with these settings, beside the present ones, and the button that saves them. */
export async function KeepingPreview(props: {
  present: Keeping;
  wanted: Keeping;
  due: Record<Kind, number>;
}) {
  const { present, wanted, due } = props;
  const t = await getTranslations("retention");
  const kept = await getKeptWords();
  return (
    <section id="preview">
      <Card title={t("admin.goes")}>
        <p className="mb-4 text-muted">{t("admin.goesAbout")}</p>
        <DataTable
          caption={t("admin.goes")}
          head={[t("admin.what"), t("admin.now"), t("admin.then"), t("admin.rows")]}
          rows={KINDS.map((kind) => ({
            key: kind,
            cells: [t(`kind.${kind}`), kept(present, kind), kept(wanted, kind), String(due[kind])],
          }))}
        />
        <ActionForm action={save} className="mt-6">
          {KINDS.map((kind) => (
            <input key={kind} type="hidden" name={kind} value={String(wanted[kind] ?? "")} />
          ))}
          <SubmitButton>{t("admin.save")}</SubmitButton>
        </ActionForm>
      </Card>
    </section>
  );
}
