import 'fake-indexeddb/auto';
import { afterEach, expect, test } from 'vitest';
import { asId } from '@/core/ids';
import { ArtifactRecords } from './artifact-records';

const partial = {
  sha256: 'a'.repeat(64),
  modelId: asId<'model'>('model'),
  bytes: 10,
  committed: 4,
  validator: { kind: 'etag', value: '"one"' },
} as const;
const placed = { path: 'homebody/blobs/a', sha256: 'a'.repeat(64), bytes: 10 };
const model = { modelId: asId<'model'>('model'), files: [{ ...placed, artifactId: 'a' }] };

let records = new ArtifactRecords();
afterEach(async () => {
  await records.deletePartial(partial.sha256);
  await records.deletePlaced(placed.path);
  await records.deleteModel(model.modelId);
});

test('what was recorded is there after the database was closed and opened again', async () => {
  await records.putPartial(partial);
  await records.putPlaced(placed);
  await records.putModel(model);
  records.close();
  records = new ArtifactRecords();
  expect(await records.getPartial(partial.sha256)).toEqual(partial);
  expect(await records.listPartials()).toEqual([partial]);
  expect(await records.getPlaced(placed.path)).toEqual(placed);
  expect(await records.listPlaced()).toEqual([placed]);
  expect(await records.getModel(model.modelId)).toEqual(model);
  expect(await records.listModels()).toEqual([model]);
});

test('a later record takes the place of the earlier one', async () => {
  await records.putPartial(partial);
  await records.putPartial({ ...partial, committed: 8, validator: null });
  expect(await records.listPartials()).toEqual([{ ...partial, committed: 8, validator: null }]);
});

test('places are found by the content they hold', async () => {
  await records.putPlaced(placed);
  expect(await records.listPlacedWith(placed.sha256)).toEqual([placed]);
  expect(await records.listPlacedWith('b'.repeat(64))).toEqual([]);
});

test('what was deleted, or never there, is null', async () => {
  await records.putPartial(partial);
  await records.deletePartial(partial.sha256);
  expect(await records.getPartial(partial.sha256)).toBeNull();
  expect(await records.getPlaced('none')).toBeNull();
  expect(await records.getModel(asId('none'))).toBeNull();
});
