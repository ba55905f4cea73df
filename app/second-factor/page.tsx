import { redirect } from "next/navigation";
import { Entrance } from "@/app/_components/entrance";
import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { titled } from "@/app/_i18n/title";
import { signOut } from "@/app/actions";
import { findEnrolment } from "@/lib/auth/second-factor/queries";
import { requireArrival } from "@/lib/auth/viewer";
import { ConfirmForm } from "./_components/confirm-form";
import { begin } from "./actions";

export const generateMetadata = titled("second-factor");

export default async function SecondFactorPage() {
  const viewer = await requireArrival();
  if (viewer.hasSecondFactor || !viewer.hasPassword) redirect("/account");
  const enrolment = await findEnrolment(viewer);
  const t = await getTranslations("second-factor");
  return (
    <Entrance
      title={t("title")}
      lead={t(viewer.requiresSecondFactor ? "required" : "lead", { name: viewer.installation })}
    >
      {enrolment && <ConfirmForm {...enrolment} />}
      <form action={begin} className="mt-4">
        <SubmitButton look={enrolment ? "secondary" : "primary"} className="w-full">
          {t(enrolment ? "anew" : "begin")}
        </SubmitButton>
      </form>
      <form action={signOut} className="mt-4">
        <SubmitButton look="secondary" className="w-full">
          {t("signOut")}
        </SubmitButton>
      </form>
    </Entrance>
  );
}
