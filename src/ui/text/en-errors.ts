import { englishBackupErrors } from './en-backup-errors';
import { englishStorageErrors } from './en-storage-errors';
import type { ErrorTexts, FieldReader, SayError } from './error-text';
import type { Format } from './format';

/** The sentences for every error, in English: what happened, what was kept, what to do. */
export function englishErrors(format: Format): ErrorTexts {
  const say: SayError = (happened, kept, next) => ({ happened, kept, next });
  const file = (fields: FieldReader) => fields.text('artifact') ?? 'the model';
  const server = (fields: FieldReader) => fields.host('host', 'url') ?? 'the model hub';
  const staged = (fields: FieldReader) => {
    const bytes = fields.number('bytesStaged');
    return bytes === null || bytes <= 0
      ? ''
      : `${format.bytes(bytes)} ${format.plural(bytes, { one: 'is', other: 'are' })} kept.`;
  };
  /** The browser does not always tell where to; who sent it on is known. */
  const sentOn = (fields: FieldReader) => {
    const host = fields.host('host');
    return host === null
      ? `${server(fields)} sent it on to a server that Homebody does not trust`
      : `it was sent on to ${host}, which Homebody does not trust`;
  };
  const stopped = (fields: FieldReader, why: string) =>
    `The download of ${file(fields)} stopped: ${why}.`;
  const tokens = (count: number) =>
    `${format.count(count)} ${format.plural(count, { one: 'token', other: 'tokens' })}`;

  const size = (fields: FieldReader) => {
    const prompt = fields.number('promptTokens');
    const room = fields.number('contextWindow');
    const has = prompt === null ? '' : ` It comes to ${tokens(prompt)}.`;
    return room === null ? has : `${has} The model takes ${tokens(room)}.`;
  };

  return {
    'question-empty': () => say('There is nothing to ask yet.', '', 'Type a question first.'),
    'question-too-long': (fields) => {
      const limit = fields.number('limit');
      return say(
        `The question is too long${limit === null ? ' for this model' : ' to send'}.${size(fields)}`,
        'Its text is kept.',
        limit === null
          ? 'Shorten it, or choose a model with a longer memory.'
          : `Shorten it to ${format.count(limit)} characters and send it again.`,
      );
    },
    'conversation-left': (fields) => {
      const isHere = fields.text('draft') === 'moved';
      return say(
        'Another conversation was opened before the question was sent.',
        isHere ? 'It is in its box.' : 'It is kept in the conversation in which it was typed.',
        isHere ? 'Send it again.' : 'Go back there and send it again.',
      );
    },
    'conversation-missing': () =>
      say('This conversation no longer exists.', '', 'Go on in another one.'),
    'message-missing': () =>
      say('This message no longer exists.', 'The conversation is kept.', 'Ask again.'),
    'model-unknown': (fields) => {
      const id = fields.text('modelId');
      return say(
        id === null ? 'That model is not on offer.' : `The model ${id} is not on offer.`,
        'The conversation is kept.',
        'Choose another model.',
      );
    },
    'model-not-installed': () =>
      say('The model is not installed yet.', 'The question is kept.', 'Download the model.'),
    ...englishStorageErrors(say),
    ...englishBackupErrors(say),
    'message-malformed': () =>
      say(
        'A part of Homebody sent something that another part did not understand.',
        'Nothing was changed.',
        'Try again; if it stays, reload the extension.',
      ),
    'sender-refused': () =>
      say(
        'A request from an unexpected place was refused.',
        'Nothing was changed.',
        'Close this window of Homebody and open it again.',
      ),
    'host-unavailable': () =>
      say(
        'The part of Homebody that runs the model does not answer.',
        'Your text is still here.',
        'Try again in a moment; if it stays, reload the extension.',
      ),

    'engine-load-failed': () =>
      say(
        'The model could not be started.',
        'Its files and the question are kept.',
        'Try again, or choose another model.',
      ),
    'engine-lost': () =>
      say(
        'The engine stopped while it was working.',
        'What was written is kept.',
        'Continue, or try again.',
      ),
    'engine-not-loaded': () =>
      say(
        'The engine had let go of the model.',
        'What was written is kept.',
        'Try again: the model is loaded anew.',
      ),
    'engine-lost-again': () =>
      say(
        'The engine stopped again: this model seems to be too much for this machine.',
        'What was written is kept.',
        'Choose a smaller model, or one that runs on the CPU, and continue.',
      ),
    'engine-failed': () =>
      say(
        'The model could not finish this answer.',
        'The question and what was written are kept.',
        'Try again, or choose another model.',
      ),
    'context-overflow': (fields) =>
      say(
        `The question and the conversation are too long for this model.${size(fields)}`,
        'The question is kept.',
        'Shorten it, or start a new conversation.',
      ),
    'engine-no-gpu': (fields) => {
      const reason = fields.text('reason');
      return say(
        `This model needs a graphics processor that the browser can use${reason === null ? '' : ` (${reason})`}.`,
        'Its files are kept.',
        'Choose a model that runs on the processor.',
      );
    },
    'engine-library-missing': () =>
      say(
        'This build of Homebody lacks the library that runs this model on the graphics processor.',
        'Nothing was downloaded. The question is kept.',
        'Choose a model that runs on the processor.',
      ),
    'engine-out-of-memory': () =>
      say(
        'There is not enough memory for this model.',
        'Its files and the question are kept.',
        'Close other programs and try again, or choose a smaller model.',
      ),
    'engine-library-mismatch': () =>
      say(
        'The code that runs this model was made for another version of Homebody.',
        'The model is kept.',
        'Update Homebody, or choose another model.',
      ),
    'engine-model-damaged': (fields) => {
      const name = fields.text('file');
      return say(
        `A file of the model is damaged or does not belong to the others${name === null ? '' : ` (${name})`}.`,
        'Conversations are kept.',
        'Remove the model and download it again.',
      );
    },
    'engine-network': (fields) =>
      say(
        `The model tried to fetch something from ${fields.host('url') ?? 'the network'}, which was refused.`,
        'Nothing left this computer.',
        'Remove the model and download it again, or choose another model.',
      ),

    'manifest-invalid': (fields) => {
      const where = fields.text('place', 'path', 'at');
      return say(
        `The list of files for this model is not valid${where === null ? '' : ` (${where})`}.`,
        'Nothing was downloaded.',
        'Choose another model.',
      );
    },
    'install-integrity': (fields) =>
      say(
        `${sentenceStart(file(fields))} arrived damaged and was not installed.`,
        'The damaged data was removed.',
        'Press Retry to download it again.',
      ),
    'install-network': (fields) =>
      say(
        stopped(fields, 'the connection was lost'),
        staged(fields),
        'Check the connection and press Retry.',
      ),
    'install-offline': (fields) =>
      say(
        `The download of ${file(fields)} waits: this computer is offline.`,
        staged(fields),
        'It goes on when the network is back.',
      ),
    'install-http': (fields) => {
      const status = fields.number('status');
      return say(
        stopped(
          fields,
          `${server(fields)} refused it${status === null ? '' : ` (status ${String(status)})`}`,
        ),
        staged(fields),
        'Press Retry; if it stays, try again later.',
      );
    },
    'install-stalled': (fields) =>
      say(
        stopped(fields, `${server(fields)} sent nothing for a while`),
        staged(fields),
        'Press Retry.',
      ),
    'install-changed': (fields) =>
      say(
        stopped(fields, 'the file changed on the server'),
        'The outdated part was removed.',
        'Press Retry to start it anew.',
      ),
    'install-protocol': (fields) =>
      say(
        stopped(fields, `${server(fields)} sent something other than was asked for`),
        staged(fields),
        'Press Retry; if it stays, try again later.',
      ),
    'install-host-refused': (fields) =>
      say(
        stopped(fields, sentOn(fields)),
        staged(fields),
        'Check whether this network redirects downloads, then press Retry.',
      ),
    'install-gated': (fields) =>
      say(
        stopped(fields, 'its publisher asks you to accept the terms first'),
        '',
        `Accept them at ${fields.text('page', 'url') ?? server(fields)}, then press Retry.`,
      ),
    'install-not-a-model': (fields) =>
      say(
        `The network answered with a web page instead of ${file(fields)}.`,
        staged(fields),
        'You may need to sign in to this network first; then press Retry.',
      ),
    'install-storage-full': (fields) => {
      const need = fields.number('needBytes');
      const missing = need === null ? 0 : need - (fields.number('freeBytes') ?? 0);
      return say(
        stopped(fields, 'the disk is full'),
        staged(fields),
        missing > 0
          ? `Free ${format.bytes(missing)} and press Retry.`
          : 'Free some space and press Retry.',
      );
    },
    'install-storage': (fields) =>
      say(
        stopped(fields, 'it could not be written to the disk'),
        staged(fields),
        'Press Retry; if it stays, restart the browser.',
      ),
    'install-canceled': (fields) =>
      say(
        `The download of ${file(fields)} was canceled.`,
        'What had arrived was removed.',
        'Download it again when you want it.',
      ),
    'install-lost': () =>
      say(
        'The download stopped: the part of Homebody that writes it went away.',
        'What had arrived is kept.',
        'Press Retry.',
      ),

    'illegal-transition': () =>
      say(
        'Homebody lost track of this download.',
        'Your conversations are kept.',
        'Reload the extension.',
      ),
    'storage-failed': () =>
      say(
        'Homebody could not write to its storage.',
        'What was stored before is kept.',
        'Free some disk space and try again.',
      ),
    unexpected: (fields) => {
      const detail = fields.text('detail');
      return say(
        detail === null
          ? 'Something unexpected happened.'
          : `Something unexpected happened (${detail}).`,
        'Your conversations are kept.',
        'Try again; if it stays, reload the extension.',
      );
    },
  };
}

/** The catalogue's names start sentences here; a name that begins in lower case would look wrong. */
function sentenceStart(name: string): string {
  return name.charAt(0).toLocaleUpperCase('en') + name.slice(1);
}
