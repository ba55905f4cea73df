"use client";

import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useRef,
  type ReactNode,
} from "react";
import type { FormAction, FormState } from "@/app/_form/form-state";

const Context = createContext<FormState>({});

/** The answer to the form around a field. */
export function useFormAnswer(): FormState {
  return useContext(Context);
}

/**
 * A form that shows its action's answer: sentences at the fields, one for the whole, and what was typed.
 * Works without JavaScript; with it, the focus moves to the first mistake.
 */
export function ActionForm(props: {
  action: FormAction;
  children: ReactNode;
  className?: string;
  /** Shown below the form, and told its answer too. */
  after?: ReactNode;
}) {
  const [state, send] = useActionState(props.action, {});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    form.current?.querySelector<HTMLElement>("[aria-invalid=true], [role=alert]")?.focus();
  }, [state]);
  return (
    <Context value={state}>
      <form ref={form} action={send} className={props.className ?? "space-y-6"} noValidate>
        {state.problem && (
          <p role="alert" tabIndex={-1} className="rounded-lg bg-danger-soft px-4 py-3 text-danger">
            {state.problem}
          </p>
        )}
        {state.notice && (
          <p role="status" className="rounded-lg bg-sunken px-4 py-3 text-good">
            {state.notice}
          </p>
        )}
        {props.children}
      </form>
      {props.after}
    </Context>
  );
}
