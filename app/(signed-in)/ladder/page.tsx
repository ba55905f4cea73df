import { Notice } from "@/app/_components/ui/notice";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { titled } from "@/app/_i18n/title";
import { getTranslations } from "@/app/_i18n/words";
import { RungPairView } from "@/app/(signed-in)/_components/ladder/rung-pair";
import { canAdminister } from "@/lib/auth/policy";
import { requireViewer } from "@/lib/auth/viewer";
import { rungPairs } from "@/lib/ladder/ladder";
import { findLadder } from "@/lib/ladder/queries";
import { AboutLadder } from "./_components/about-ladder";

export const generateMetadata = titled("ladder");

export default async function LadderPage() {
  const viewer = await requireViewer();
  const ladder = await findLadder(viewer);
  const t = await getTranslations("ladder");
  return (
    <div className="max-w-5xl">
      <PageHeader
        title={t("title")}
        lead={t("lead")}
        actions={
          canAdminister(viewer) && (
            <ButtonLink href="/admin/ladder" look="secondary">
              {t("edit")}
            </ButtonLink>
          )
        }
      />
      <Notice>
        {t("sameLevel")} {t("sharedHint")}
      </Notice>
      <div className="mt-10 space-y-14">
        {rungPairs(ladder).map((pair) => (
          <RungPairView key={(pair.IC ?? pair.MANAGEMENT)?.key} pair={pair} size={ladder.inUse} />
        ))}
        <AboutLadder ladder={ladder} />
      </div>
    </div>
  );
}
