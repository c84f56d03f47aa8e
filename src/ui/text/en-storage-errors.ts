import type { ErrorTexts, SayError } from './error-text';

type Code =
  | 'conversation-full'
  | 'model-in-use'
  | 'model-not-looked-up'
  | 'import-wrong-files'
  | 'import-missing-files'
  | 'mirror-invalid'
  | 'mirror-refused';

/** The sentences for what can go wrong with what is stored, and mirrors, in English. */
export function englishStorageErrors(say: SayError): Pick<ErrorTexts, Code> {
  return {
    'conversation-full': () =>
      say(
        'This conversation holds as much text as it can.',
        'Nothing was lost: your question is kept.',
        'Begin a new conversation and ask there.',
      ),
    'model-in-use': (fields) =>
      say(
        `${fields.text('model') ?? 'The model'} is answering a question.`,
        'Nothing was deleted.',
        'Stop the answer first, then delete the model.',
      ),
    'model-not-looked-up': (fields) =>
      say(
        `Which files ${fields.text('model') ?? 'this model'} has is not known yet, and the hub could not be asked.`,
        'Nothing was installed.',
        'Connect to the network once, then choose the files again.',
      ),
    'import-wrong-files': (fields) => {
      const files = fields.text('files');
      const missing = fields.text('missing');
      return say(
        `${files ?? 'What you chose'}: not a file of ${fields.text('model') ?? 'this model'}, or damaged.`,
        'Nothing was installed.',
        missing === null ? 'Choose the files of this model.' : `Choose ${missing}.`,
      );
    },
    'import-missing-files': (fields) => {
      const missing = fields.text('missing');
      const files = fields.text('files');
      return say(
        `The model is not complete${missing === null ? '' : `: ${missing} missing`}.${
          files === null ? '' : ` Not files of this model, or damaged: ${files}.`
        }`,
        'The files that fit are kept.',
        'Choose the missing ones too, or download the rest.',
      );
    },
    'mirror-invalid': (fields) =>
      say(
        `${fields.text('address') ?? 'This'} cannot be used as a mirror.`,
        'The address that was used before stays.',
        'Enter an address that begins with https:// and has no name, password or question mark in it.',
      ),
    'mirror-refused': (fields) =>
      say(
        `Homebody was not allowed to contact ${fields.host('address') ?? 'this address'}.`,
        'The address that was used before stays.',
        'Press Use this mirror again and allow it when the browser asks.',
      ),
  };
}
