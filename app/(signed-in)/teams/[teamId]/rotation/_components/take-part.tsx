import { ActionForm } from "@/app/_components/ui/action-form";
import { Card } from "@/app/_components/ui/card";
import { PageLink } from "@/app/_components/ui/page-link";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { RotationPage } from "@/lib/rotation/queries";
import { takePart } from "../actions";

/** Whether the viewer is opted in, and the button that changes it. */
export async function TakePart({ page }: { page: RotationPage }) {
  const t = await getTranslations("rotation.part");
  const { does } = page.takesPart;
  return (
    <Card title={t(does ? "in" : "out")} id="take-part">
      <p className="mb-4 max-w-2xl text-sm text-muted">
        {t(does ? "in-hint" : "out-hint")}{" "}
        <PageLink href="/absences" className="underline underline-offset-4">
          {t("absences")}
        </PageLink>
      </p>
      <ActionForm action={takePart}>
        <input type="hidden" name="team" value={page.teamId} />
        <input type="hidden" name="wants" value={does ? "no" : "yes"} />
        <SubmitButton look={does ? "secondary" : "primary"}>
          {t(does ? "leave" : "join")}
        </SubmitButton>
      </ActionForm>
    </Card>
  );
}
