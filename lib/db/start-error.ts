/** The app cannot start, for a reason that one sentence explains to the operator. */
export class StartError extends Error {
  override name = "StartError";
}

/**
 * The sentence for a system error while working in `folder`: a full disk, a folder that cannot be
 * written. Any other error is returned unchanged.
 */
export function startErrorFrom(error: unknown, folder: string): Error {
  if (error instanceof StartError) return error;
  const failure = error instanceof Error ? error : new Error(String(error));
  const code = "code" in failure ? String(failure.code) : "";
  const text = `${code} ${failure.message}`;
  if (/ENOSPC|EDQUOT|No space left on device/.test(text)) {
    return new StartError(
      `The disk that holds ${folder} is full: free some space and start again.`,
    );
  }
  if (/EACCES|EPERM|EROFS|Permission denied|Read-only file system/.test(text)) {
    return new StartError(
      `The data folder ${folder} cannot be written by this user: change its owner or name another folder in PENDULUM_DATA.`,
    );
  }
  if (/ENOTDIR|EEXIST/.test(text)) {
    return new StartError(`${folder} is not a folder: name another one in PENDULUM_DATA.`);
  }
  return failure;
}
