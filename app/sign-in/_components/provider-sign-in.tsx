import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import { signInAtProvider } from "../actions";

/** Sign-in through the organisation's OpenID provider, above the password form. */
export async function ProviderSignIn({ provider, to }: { provider: string; to: string }) {
  const t = await getTranslations("sign-in");
  return (
    <>
      <form action={signInAtProvider}>
        <input type="hidden" name="to" value={to} />
        <SubmitButton className="w-full">{t("elsewhere.go", { provider })}</SubmitButton>
      </form>
      <p className="my-6 flex items-center gap-4 text-sm text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t("elsewhere.or")}
      </p>
    </>
  );
}
