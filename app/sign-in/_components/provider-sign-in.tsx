import { SubmitButton } from "@/app/_components/ui/submit-button";
import { getTranslations } from "@/app/_i18n/words";
import type { ProviderChoice } from "@/lib/auth/openid/provider";
import { signInAtProvider } from "../actions";

/** A button for each OpenID provider, above the password form; nothing when none is configured. */
export async function ProviderSignIn(props: { providers: ProviderChoice[]; to: string }) {
  const { providers, to } = props;
  if (providers.length === 0) return null;
  const t = await getTranslations("sign-in");
  return (
    <>
      <form action={signInAtProvider} className="space-y-3">
        <input type="hidden" name="to" value={to} />
        {providers.map(({ id, name }) => (
          <SubmitButton key={id} name="provider" value={id} className="w-full">
            {t("elsewhere.go", { provider: name })}
          </SubmitButton>
        ))}
      </form>
      <p className="my-6 flex items-center gap-4 text-sm text-muted before:h-px before:grow before:bg-line after:h-px after:grow after:bg-line">
        {t("elsewhere.or")}
      </p>
    </>
  );
}
