import { ActionForm } from "@/app/_components/ui/action-form";
import { SelectField } from "@/app/_components/ui/field";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { rungsOn } from "@/lib/ladder/ladder";
import type { LadderEdit } from "@/lib/ladder/queries";
import type { WrittenRung } from "@/lib/ladder/written-rung";
import type { CompanyContext } from "@/lib/scoring/weights";
import { save } from "../actions";
import { BothLanguages } from "./both-languages";
import { ExpectationFields } from "./expectation-fields";
import { SizeFields } from "./size-fields";

/** A rung of the next version, in both languages; a new one has no key yet. */
export async function RungForm(props: {
  rung: WrittenRung;
  edit: LadderEdit;
  inUse: CompanyContext;
}) {
  const { rung, edit, inUse } = props;
  const t = await getTranslations("ladder.rung");
  const language = await getLocale();
  const places = rungsOn(edit, rung.track).length + (rung.key === "" ? 1 : 0);
  const others = rungsOn(edit, rung.track === "IC" ? "MANAGEMENT" : "IC");
  return (
    <ActionForm action={save} className="space-y-10">
      <input type="hidden" name="version" value={edit.version} />
      <input type="hidden" name="revision" value={edit.revision} />
      <input type="hidden" name="key" value={rung.key} />
      <input type="hidden" name="track" value={rung.track} />
      <div className="space-y-6">
        <BothLanguages name="name" label={t("name")} value={rung.name} isShort />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            name="order"
            label={t("order")}
            defaultValue={String(rung.order)}
            options={Array.from({ length: places }, (_, at) => String(at + 1)).map((value) => ({
              value,
              label: value,
            }))}
          />
          <SelectField
            name="counterpart"
            label={t("counterpart")}
            defaultValue={rung.counterpart ?? ""}
            options={[
              { value: "", label: t("noCounterpart") },
              ...others.map(({ key, name }) => ({ value: key, label: name[language] })),
            ]}
          />
        </div>
        <BothLanguages name="reach" label={t("reach")} value={rung.reach} />
        <BothLanguages name="entry" label={t("entry")} value={rung.entry} rows={4} />
      </div>
      <ExpectationFields expectations={rung.expectations} />
      <SizeFields roles={rung.roles} inUse={inUse} />
      <SubmitButton>{t("save")}</SubmitButton>
    </ActionForm>
  );
}
