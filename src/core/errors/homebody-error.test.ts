import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ERROR_CODES } from './codes';
import { HomebodyError, ReportedError, reportOf } from './homebody-error';
import { IllegalTransitionError } from './illegal-transition-error';

const fields = fc.dictionary(
  fc.string().filter((name) => name !== '__proto__'),
  fc.oneof(fc.string({ unit: 'binary' }), fc.integer(), fc.boolean(), fc.constant(null)),
);

describe('an error that crosses from one context to another', () => {
  it('arrives with its code, its message and its fields as they were', () => {
    fc.assert(
      fc.property(fc.constantFrom(...ERROR_CODES), fc.string(), fields, (code, message, known) => {
        const report = reportOf(new HomebodyError(code, message, known));
        const arrived = new ReportedError(JSON.parse(JSON.stringify(report)));
        expect(arrived).toBeInstanceOf(HomebodyError);
        expect(arrived.code).toBe(code);
        expect(arrived.message).toBe(message);
        expect({ ...arrived.fields }).toEqual({ ...known });
        expect(JSON.stringify(reportOf(arrived))).toBe(JSON.stringify(report));
      }),
    );
  });

  it('is named after its class, so that a stack says what it is', () => {
    expect(new IllegalTransitionError('Ready', 'start').name).toBe('IllegalTransitionError');
    expect(String(new IllegalTransitionError('Ready', 'start'))).toBe(
      'IllegalTransitionError: No transition from Ready on start',
    );
  });

  it('keeps what caused it for the diagnosis', () => {
    const cause = new TypeError('why');
    expect(new HomebodyError('unexpected', 'what', {}, { cause }).cause).toBe(cause);
  });
});

describe('a report', () => {
  it.each([
    [new TypeError('x is not a function'), 'TypeError: x is not a function'],
    [new DOMException('gone', 'AbortError'), 'AbortError: gone'],
    ['just a string', 'just a string'],
    [undefined, 'undefined'],
    [null, 'null'],
    [Symbol('odd'), 'Symbol(odd)'],
  ])('of %s, which is not ours, is "unexpected" with its text kept', (thrown, text) => {
    expect(reportOf(thrown)).toEqual({
      code: 'unexpected',
      message: text,
      fields: { detail: text },
    });
  });

  it('is made of anything that can be thrown, without throwing itself', () => {
    const withoutText = fc.constantFrom(Object.create(null), {
      toString() {
        throw new Error('no');
      },
    });
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), withoutText), (thrown) => {
        const report = reportOf(thrown);
        expect(report.code).toBe('unexpected');
        expect(JSON.parse(JSON.stringify(report))).toEqual(report);
      }),
    );
  });
});
