import { notFound } from "next/navigation";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { canAdminister } from "@/lib/auth/policy";
import { requireViewer } from "@/lib/auth/viewer";
import { effectOf } from "@/lib/context/effect";
import { contextFields, contextIn, wantedContext } from "@/lib/context/input";
import { findContexts } from "@/lib/context/queries";
import { currentInstrument } from "@/lib/instrument/published-queries";
import { ContextForm } from "./_components/context-form";
import { EffectCard } from "./_components/effect-card";
import { SaveContext } from "./_components/save-context";

export const generateMetadata = titled("weights");

export default async function ContextPage(props: PageProps<"/admin/weights/[size]">) {
  const viewer = await requireViewer();
  const size = contextIn((await props.params).size);
  if (!canAdminister(viewer) || !size) notFound();
  const [instrument, { settings, inUse }] = await Promise.all([
    currentInstrument(),
    findContexts(),
  ]);
  const t = await getTranslations("weights");
  const now = settings[size];
  const wanted = wantedContext(size, await props.searchParams);
  return (
    <div className="max-w-3xl space-y-8">
      <PageHeader
        title={t("changeSize", { size: t(`sizes.${size}`) })}
        lead={t(size === inUse ? "leadInUse" : "leadNotInUse")}
        actions={
          <ButtonLink href="/admin/weights" look="secondary">
            {t("back")}
          </ButtonLink>
        }
      />
      <ContextForm fields={contextFields(wanted ?? now)} revision={now.revision} />
      {wanted && (
        <>
          <EffectCard
            effect={effectOf(instrument, now.weights, wanted.weights)}
            now={now}
            wanted={wanted}
          />
          <SaveContext fields={contextFields(wanted)} revision={wanted.revision} />
        </>
      )}
    </div>
  );
}
