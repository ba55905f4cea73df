import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { close, remove } from "../actions";

/** Three ways out of the list: filled, no longer open, or entered by mistake. */
export async function CloseForms({ openingId }: { openingId: string }) {
  const t = await getTranslations("opening.close");
  const id = <input type="hidden" name="opening" value={openingId} />;
  return (
    <div className="flex flex-wrap gap-3">
      {(["FILLED", "WITHDRAWN"] as const).map((ending) => (
        <form key={ending} action={close}>
          {id}
          <input type="hidden" name="ending" value={ending} />
          <SubmitButton look="secondary">{t(ending)}</SubmitButton>
        </form>
      ))}
      <form action={remove}>
        {id}
        <SubmitButton look="secondary">{t("remove")}</SubmitButton>
      </form>
    </div>
  );
}
