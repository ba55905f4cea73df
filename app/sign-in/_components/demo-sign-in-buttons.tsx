import { getTranslations } from "@/app/_i18n/words";
import { listDemoSignIns } from "@/lib/demo-mode";
import { signInToDemo } from "../actions";

/** One button for each person of the demo. Demo mode only. */
export async function DemoSignInButtons({ to }: { to: string }) {
  const t = await getTranslations("auth.demo");
  return (
    <section aria-labelledby="demo-doors" className="mt-8 border-t border-line pt-6">
      <h2 id="demo-doors" className="font-medium">
        {t("title")}
      </h2>
      <p className="mt-1 mb-4 text-sm text-muted">{t("lead")}</p>
      <form action={signInToDemo} className="space-y-1.5">
        <input type="hidden" name="to" value={to} />
        {listDemoSignIns().map((person) => (
          <button
            key={person.key}
            name="email"
            value={person.email}
            className="block w-full rounded-lg border border-line px-4 py-2.5 text-left hover:border-line-strong hover:bg-sunken"
          >
            <span className="block text-sm font-medium">{person.name}</span>
            <span className="block text-sm text-muted">{person.why}</span>
          </button>
        ))}
      </form>
    </section>
  );
}
