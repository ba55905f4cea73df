import { PageHeader } from "@/app/_components/ui/page-header";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { Form } from "@/lib/scoring/quick-form";
import { begin } from "../actions";

const POINTS = ["pairs", "honest", "kept", "private"] as const;
const QUICK_POINTS = ["quickPairs", "quickError", "kept", "private"] as const;

/** Before the first question: what will be asked, and who will see it. */
export async function BeforeYouBegin(props: { form: Form; manager: { name: string } | null }) {
  const t = await getTranslations("assessment.before");
  const { form, manager } = props;
  const isQuick = form === "QUICK";
  const points = isQuick ? QUICK_POINTS : POINTS;
  return (
    <div className="mx-auto max-w-2xl">
      <PageHeader
        title={t(isQuick ? "quick.title" : "title")}
        lead={t(isQuick ? "quick.lead" : "lead")}
      />
      <ul className="space-y-5">
        {points.map((point) => (
          <li key={point} className="border-l-2 border-line-strong pl-5">
            <p className="font-medium">{t(`${point}.title`)}</p>
            <p className="text-muted">{t(`${point}.text`)}</p>
          </li>
        ))}
        {manager && (
          <li className="border-l-2 border-line-strong pl-5">
            <p className="font-medium">{t("manager.title", { manager: manager.name })}</p>
            <p className="text-muted">{t("manager.text", { manager: manager.name })}</p>
          </li>
        )}
      </ul>
      <form action={begin} className="mt-10">
        <input type="hidden" name="form" value={form} />
        <SubmitButton className="min-h-12 px-8">
          {t(isQuick ? "quick.begin" : "begin")}
        </SubmitButton>
      </form>
    </div>
  );
}
