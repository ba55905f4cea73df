import { Notice } from "@/app/_components/ui/notice";
import { PageLink } from "@/app/_components/ui/page-link";
import { getTranslations } from "@/app/_i18n/words";
import type { OwnRecord } from "@/lib/assessment/own-record";

/** Said before the verdict, to its owner alone: the answers may not tell what they think. */
export async function CarelessNotice({ record }: { record: OwnRecord }) {
  const { careless, straightLined } = record;
  if (!careless && !straightLined) return null;
  const t = await getTranslations("result.careless");
  const sign = careless ? "hurry" : "straight";
  return (
    <Notice>
      <p className="font-medium">{t(`${sign}.title`)}</p>
      <p className="mt-1">
        {t(`${sign}.text`)} {t("private")}
      </p>
      <p className="mt-2">
        <PageLink href="/assessments/draft" className="underline underline-offset-4">
          {t("again")}
        </PageLink>
      </p>
    </Notice>
  );
}
