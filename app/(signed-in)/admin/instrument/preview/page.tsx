import { notFound } from "next/navigation";
import { Question } from "@/app/(signed-in)/_components/questionnaire/question";
import { ButtonLink } from "@/app/_components/ui/button-link";
import { PageHeader } from "@/app/_components/ui/page-header";
import { getLocale, getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { stepsOf } from "@/lib/assessment/draft";
import { requireViewer } from "@/lib/auth/viewer";
import { itemsToAsk } from "@/lib/instrument/next-version";
import { findWorkshop } from "@/lib/instrument/queries";
import { isLocale } from "@/lib/language/locale";
import { PreviewLanguages } from "./_components/preview-languages";

export const generateMetadata = titled("editor");

export default async function PreviewPage(props: PageProps<"/admin/instrument/preview">) {
  const workshop = await findWorkshop(await requireViewer());
  if (!workshop?.next) notFound();
  const { language } = await props.searchParams;
  const wanted = typeof language === "string" && isLocale(language) ? language : null;
  const locale = wanted ?? (await getLocale());
  const t = await getTranslations("editor.preview");
  const items = itemsToAsk(workshop.next.items);
  return (
    <div className="mx-auto max-w-4xl">
      <PageHeader
        title={t("title", { version: workshop.latest.version + 1 })}
        lead={t("lead")}
        actions={
          <ButtonLink href="/admin/instrument" look="secondary">
            {t("back")}
          </ButtonLink>
        }
      />
      <PreviewLanguages shown={locale} />
      {stepsOf({ ...workshop.latest, items }).map((step, at) => (
        <section key={at} aria-label={t("page", { page: at + 1 })} className="mt-10">
          <h2 className="text-sm text-muted">{t("page", { page: at + 1 })}</h2>
          {step.map(({ key, position, left, right }) => (
            <Question
              key={key}
              position={position}
              locale={locale}
              total={items.length}
              itemKey={key}
              left={left[locale] || "…"}
              right={right[locale] || "…"}
            />
          ))}
        </section>
      ))}
    </div>
  );
}
