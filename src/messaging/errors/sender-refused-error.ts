import { HomebodyError } from '@/core/errors/homebody-error';

/** A context asked for what only others may ask. */
export class SenderRefusedError extends HomebodyError {
  constructor(command: string, sender: string) {
    super('sender-refused', `${sender} may not ask ${command}`, { command, sender });
  }
}
