import { SharingFields } from "@/app/(signed-in)/assessments/_components/sharing-fields";
import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnSharing, ReaderSharing } from "@/lib/sharing/own-queries";
import { changeSharing } from "../actions";

/** What each reader of today sees of this assessment, one line each; changing it opens below. */
export async function SharingPanel(props: { assessmentId: string; sharing: OwnSharing }) {
  const t = await getTranslations("result.sharing");
  const { assessmentId, sharing } = props;
  if (sharing.length === 0) return null;
  return (
    <Card
      id="sharing"
      title={t("title")}
      aside={
        <PageLink href="/privacy" className="underline underline-offset-4 hover:text-ink">
          {t("all")}
        </PageLink>
      }
    >
      <div className="divide-y divide-line">
        {sharing.map((reader) => (
          <ForReader key={reader.audience} assessmentId={assessmentId} reader={reader} />
        ))}
      </div>
    </Card>
  );
}

async function ForReader(props: { assessmentId: string; reader: ReaderSharing }) {
  const t = await getTranslations("result.sharing");
  const figures = await getFigures();
  const { assessmentId, reader } = props;
  const manager = reader.name;
  const decided = reader.shared.get(assessmentId);
  return (
    <section className="py-3 first:pt-0 last:pb-0">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className={decided ? "" : "font-medium"}>
          {decided ? t(`state.${decided.grade}`, { manager }) : t("undecided", { manager })}
          {decided?.expiresOn && ` ${t("until", { day: figures.day(decided.expiresOn) })}`}
        </p>
        <PageLink
          href={`/privacy/mirror?as=${reader.audience.toLowerCase()}`}
          className="inline-flex min-h-11 items-center text-sm underline underline-offset-4"
        >
          {t("mirror", { manager })}
        </PageLink>
      </div>
      <details open={!decided}>
        <summary className="inline-flex min-h-11 items-center text-sm text-muted underline underline-offset-4 hover:text-ink">
          {decided ? t("change", { manager }) : t("decide", { manager })}
        </summary>
        <ActionForm action={changeSharing} className="mt-4 max-w-2xl space-y-6">
          <input type="hidden" name="assessment" value={assessmentId} />
          <input type="hidden" name="reader" value={`${reader.audience}:${reader.id}`} />
          <SharingFields reader={reader} suffix="" decided={decided} />
          <SubmitButton look="secondary">{t("save")}</SubmitButton>
        </ActionForm>
      </details>
    </section>
  );
}
