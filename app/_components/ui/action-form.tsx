"use client";

import { unstable_isUnrecognizedActionError, unstable_rethrow } from "next/navigation";
import {
  createContext,
  useActionState,
  useContext,
  useEffect,
  useRef,
  type ReactNode,
} from "react";
import type { FormAction, FormState } from "@/app/_form/form-state";
import { SENT_ID } from "@/app/_form/sent-id";
import { useErrorWords } from "../error-view";
import { restoreFields } from "./restore-fields";

const Context = createContext<FormState>({});

/** The response to the form around a field. */
export function useFormAnswer(): FormState {
  return useContext(Context);
}

/** What the refused form around a field said in it; a box that was not ticked says nothing. */
export function useKept(name: string): string[] | undefined {
  const { values } = useFormAnswer();
  return values && (values[name] ?? []);
}

const MISTAKE = "[aria-invalid=true], [role=alert]";

/** The response, or what was sent when there was none. */
type FormAnswer = FormState & { unanswered?: FormData };

/** A form as it was sent, when its answer was lost: its id, and all that it said except files. */
type Lost = { id: string; said: string };

/**
 * The action, in the browser: when the server or the connection fails, the form keeps everything
 * typed. When it is sent again unchanged, it has the same id, because it may have arrived before. On
 * the server it must be the action itself, to which a form without JavaScript is sent.
 */
function useNothingLost(action: FormAction) {
  const { unanswered, tooOld } = useErrorWords();
  const lost = useRef<Lost>(null);
  if (typeof window === "undefined") return action;
  return async (_before: FormAnswer, form: FormData): Promise<FormAnswer> => {
    const said = JSON.stringify([...form]);
    const earlier = lost.current?.said === said ? lost.current.id : undefined;
    // A browser makes no ids for a site without https.
    const id = earlier ?? (isSecureContext ? crypto.randomUUID() : undefined);
    if (id) form.set(SENT_ID, id);
    lost.current = null;
    try {
      return await action({}, form);
    } catch (error) {
      unstable_rethrow(error);
      if (id) lost.current = { id, said };
      const problem = unstable_isUnrecognizedActionError(error) ? tooOld : unanswered;
      return { problem, unanswered: form };
    }
  };
}

/**
 * A form that shows its action's response: sentences at the fields, one for the whole, and what was
 * typed. Works without JavaScript; with it, the focus moves to the first mistake, and to the success
 * where the button that was pressed is gone.
 */
export function ActionForm(props: {
  action: FormAction;
  children?: ReactNode;
  className?: string;
  /** For buttons outside, in the rows of a list: the row may be gone when there is something to say. */
  id?: string;
  /** Shown below the form, and gets its response too. */
  after?: ReactNode;
}) {
  const [state, send] = useActionState<FormAnswer, FormData>(useNothingLost(props.action), {});
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (form.current && state.unanswered) restoreFields(form.current, state.unanswered);
    const told =
      state.notice && document.activeElement === document.body ? "[role=status]" : MISTAKE;
    form.current?.querySelector<HTMLElement>(told)?.focus();
  }, [state]);
  return (
    <Context value={state}>
      <form
        ref={form}
        id={props.id}
        action={send}
        className={props.className ?? "space-y-6"}
        noValidate
      >
        {state.problem && (
          <p role="alert" tabIndex={-1} className="rounded-lg bg-danger-soft px-4 py-3 text-danger">
            {state.problem}
          </p>
        )}
        {state.notice && (
          <p
            role="status"
            tabIndex={-1}
            autoFocus
            className="rounded-lg bg-sunken px-4 py-3 text-good"
          >
            {state.notice}
          </p>
        )}
        {props.children}
      </form>
      {props.after}
    </Context>
  );
}
