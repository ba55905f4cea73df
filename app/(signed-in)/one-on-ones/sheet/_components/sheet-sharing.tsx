import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { TextField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import { addDays, type Day } from "@/lib/day";
import type { SheetReader } from "@/lib/talk/sheet-queries";
import { share, stop } from "../../actions";

/** Whether the direct manager sees the sheet, and until when. Nobody else can. */
export async function SheetSharing(props: {
  sheetId: string;
  reader: SheetReader | null;
  today: Day;
}) {
  const t = await getTranslations("talk.sheet.sharing");
  const figures = await getFigures();
  const { sheetId, reader, today } = props;
  if (!reader)
    return (
      <Card title={t("title")} id="sharing">
        <p className="text-muted">{t("nobody")}</p>
      </Card>
    );
  const { audience, id, name, until } = reader;
  const fields = (
    <>
      <input type="hidden" name="sheet" value={sheetId} />
      <input type="hidden" name="reader" value={`${audience}:${id}`} />
    </>
  );
  return (
    <Card title={t("title")} id="sharing">
      <p className="mb-4 max-w-prose">
        {until ? t("shown", { name, day: figures.day(until) }) : t("hidden", { name })}
      </p>
      <div className="flex flex-wrap items-end gap-4">
        <ActionForm action={share} className="flex flex-wrap items-end gap-4">
          {fields}
          <TextField
            name="expiresOn"
            type="date"
            label={t("until")}
            min={addDays(today, 1)}
            defaultValue={until ?? addDays(today, 14)}
            required
          />
          <SubmitButton>{t("share", { name })}</SubmitButton>
        </ActionForm>
        {until && (
          <ActionForm action={stop} className="">
            {fields}
            <SubmitButton look="secondary">{t("stop")}</SubmitButton>
          </ActionForm>
        )}
      </div>
    </Card>
  );
}
