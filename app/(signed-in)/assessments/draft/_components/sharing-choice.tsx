import { SharingFields } from "@/app/(signed-in)/assessments/_components/sharing-fields";
import { TickBox } from "@/app/_components/ui/tick-box";
import { getFigures } from "@/app/_i18n/figures";
import { getTranslations } from "@/app/_i18n/words";
import type { ReaderSharing } from "@/lib/sharing/own-queries";

/**
 * What will happen for one reader at submission: the standing choice, unless another is made for
 * this assessment; or the question, which must be answered.
 */
export async function SharingChoice({ reader }: { reader: ReaderSharing }) {
  const t = await getTranslations("assessment.sharing");
  const figures = await getFigures();
  const { standing, audience, name } = reader;
  const suffix = `.${audience}`;
  return (
    <div className="space-y-4">
      <input type="hidden" name="reader" value={`${audience}:${reader.id}`} />
      {standing ? (
        <div className="rounded-xl border border-line bg-sunken p-5">
          <input type="hidden" name={`stands${suffix}`} value="yes" />
          <p>
            {t(`stands.${standing.grade}`, { manager: name })}
            {standing.expiresOn && ` ${t("until", { day: figures.day(standing.expiresOn) })}`}
          </p>
          <p className="mt-1 text-sm text-muted">{t("why")}</p>
          <details className="mt-2">
            <summary className="inline-flex min-h-11 items-center underline underline-offset-4">
              {t("otherwise", { manager: name })}
            </summary>
            <div className="mt-4">
              <SharingFields reader={reader} suffix={suffix} canWait />
            </div>
          </details>
        </div>
      ) : (
        <>
          <SharingFields reader={reader} suffix={suffix} canWait />
          <label className="flex min-h-11 items-center gap-3 text-sm">
            <TickBox name={`future${suffix}`} className="size-5" />
            {t("future", { manager: name })}
          </label>
        </>
      )}
    </div>
  );
}
