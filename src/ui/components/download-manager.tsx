import { useApp } from '../app/app-context';
import { managerPart } from './later-parts';

/** The downloads, beside the conversation and never over it: both can be used at once. */
export function DownloadManager() {
  const { downloads } = useApp();
  const OpenManager = managerPart.value.value;
  return downloads.isOpen.value && OpenManager ? <OpenManager /> : null;
}
