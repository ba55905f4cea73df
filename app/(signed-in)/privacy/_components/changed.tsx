import { ActionForm } from "@/app/_components/ui/action-form";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import { assessmentsFrom, effectBefore, type ChoiceRows } from "@/lib/sharing/choice";
import type { OwnSharing, ReaderSharing } from "@/lib/sharing/own-queries";
import { decide, undoForAll } from "../actions";

type ChangeProps = { sharing: OwnSharing; rows: ChoiceRows; today: Day; timeZone: string };

/**
 * The latest decision, with an undo button. `changed`: `what.AUDIENCE`, for all assessments with
 * the moment.
 */
export async function Changed({ changed, ...shared }: ChangeProps & { changed: string }) {
  const t = await getTranslations("privacy.changed");
  const [what = "", audience, moment = ""] = changed.split(".");
  const reader = shared.sharing.find((each) => each.audience === audience);
  if (what === "removed") return <Status>{t("removed")}</Status>;
  if (!reader) return null;
  if (what === "all") return <OfAll reader={reader} moment={moment} />;
  if (what === "undone" || what === "future" || what === "named")
    return <Status>{t(what, { name: reader.name })}</Status>;
  return <OfAssessment {...shared} reader={reader} assessmentId={what} />;
}

function Status({ children }: { children: React.ReactNode }) {
  return (
    <div role="status" className="space-y-3 rounded-xl border border-line bg-sunken p-5">
      {children}
    </div>
  );
}

async function OfAll({ reader, moment }: { reader: ReaderSharing; moment: string }) {
  const t = await getTranslations("privacy.changed");
  const { name, audience, id } = reader;
  return (
    <Status>
      <p>{t("all", { name })}</p>
      <ActionForm action={undoForAll}>
        <input type="hidden" name="reader" value={`${audience}:${id}`} />
        <input type="hidden" name="moment" value={moment} />
        <SubmitButton look="secondary">{t("undoAll", { name })}</SubmitButton>
      </ActionForm>
    </Status>
  );
}

async function OfAssessment(props: ChangeProps & { reader: ReaderSharing; assessmentId: string }) {
  const t = await getTranslations("privacy.changed");
  const grades = await getTranslations("sharing.grade");
  const figures = await getFigures();
  const { reader, assessmentId, rows, today, timeZone } = props;
  const own = assessmentsFrom(rows, timeZone).find(({ id }) => id === assessmentId);
  if (!own) return null;
  const before = effectBefore(rows, assessmentId, reader, today);
  const grade = grades(reader.shared.get(assessmentId)?.grade ?? "NOTHING");
  return (
    <Status>
      <p>{t("now", { name: reader.name, day: figures.day(own.day), grade })}</p>
      <ActionForm action={decide}>
        <input type="hidden" name="assessment" value={assessmentId} />
        <input type="hidden" name="reader" value={`${reader.audience}:${reader.id}`} />
        <input type="hidden" name="expiresOn" value={before.expiresOn ?? ""} />
        <SubmitButton look="secondary" name="grade" value={before.grade}>
          {t("undo", { grade: grades(before.grade) })}
        </SubmitButton>
      </ActionForm>
    </Status>
  );
}
