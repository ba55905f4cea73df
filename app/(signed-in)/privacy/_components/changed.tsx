import type { ReactNode } from "react";
import { ActionForm } from "@/app/_components/ui/action-form";
import { ReadOut } from "@/app/_components/ui/read-out";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { Day } from "@/lib/day";
import type { Audience } from "@/lib/db/generated/enums";
import { assessmentsFrom, effectBefore, type ChoiceRows } from "@/lib/sharing/choice";
import { parseAudience } from "@/lib/sharing/input";
import type { OwnSharing, ReaderSharing } from "@/lib/sharing/own-queries";
import { decide, undoForAll, undoStop } from "../actions";

type ChangeProps = { sharing: OwnSharing; rows: ChoiceRows; today: Day; timeZone: string };

/** The reader of the latest decision, from the query string; null when it was about all or none. */
export function audienceIn(changed: unknown): Audience | null {
  const [, audience] = typeof changed === "string" ? changed.split(".") : [];
  return parseAudience(audience);
}

/**
 * The latest decision, with an undo button. `changed`: `what.AUDIENCE`, for all assessments with
 * the moment.
 */
export async function Changed({ changed, ...shared }: ChangeProps & { changed: string }) {
  const t = await getTranslations("privacy.changed");
  const [what = "", audience, moment = ""] = changed.split(".");
  const reader = shared.sharing.find((each) => each.audience === audience);
  if (what === "removed" || what === "resumed") return <Status what={changed}>{t(what)}</Status>;
  if (what === "stopped") return <Stopped moment={moment} />;
  if (!reader) return null;
  if (what === "all") return <OfAll reader={reader} moment={moment} />;
  if (what === "undone" || what === "future" || what === "named")
    return <Status what={changed}>{t(what, { name: reader.name })}</Status>;
  return <OfAssessment {...shared} reader={reader} assessmentId={what} />;
}

function Status({ what, children }: { what: string; children: ReactNode }) {
  return (
    <ReadOut what={what} className="space-y-3 rounded-xl border border-line bg-sunken p-5">
      {children}
    </ReadOut>
  );
}

async function Stopped({ moment }: { moment: string }) {
  const t = await getTranslations("privacy.changed");
  return (
    <Status what={moment}>
      <p>{t("stopped")}</p>
      <form action={undoStop}>
        <input type="hidden" name="moment" value={moment} />
        <SubmitButton look="secondary">{t("undoStop")}</SubmitButton>
      </form>
    </Status>
  );
}

async function OfAll({ reader, moment }: { reader: ReaderSharing; moment: string }) {
  const t = await getTranslations("privacy.changed");
  const { name, audience, id } = reader;
  return (
    <Status what={moment}>
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
    <Status what={`${assessmentId} ${grade}`}>
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
