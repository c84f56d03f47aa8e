import type { FitReason } from '@/core/device-fit';
import type { englishFit } from '../en-fit';
import type { Format } from '../format';
import type { Translation } from '../translation';

/** What a model means on this machine, in Spanish: the verdict, and the weightiest reason for it. */
export function spanishFit(format: Format): Translation<typeof englishFit> {
  const limitNames = {
    buffer: 'búferes gráficos',
    binding: 'búferes gráficos enlazados',
    'workgroup-storage': 'memoria gráfica de grupo de trabajo',
  };
  const because = (reason: FitReason): string => {
    switch (reason.code) {
      case 'chosen':
        return reason.processor === 'cpu' ? 'usted eligió la CPU' : 'usted eligió la GPU';
      case 'no-library':
        return 'a esta compilación de Homebody le falta la biblioteca del modelo para la GPU';
      case 'no-gpu':
        return 'este navegador no ofrece ningún procesador gráfico';
      case 'missing-feature':
        return `el procesador gráfico no tiene ${reason.feature}`;
      case 'small-limit':
        return reason.limit === 'storage-buffers'
          ? `necesita ${format.count(reason.needs)} búferes gráficos a la vez; este equipo tiene ${format.count(reason.has)}`
          : `necesita ${limitNames[reason.limit]} de ${format.bytes(reason.needs)}; este equipo tiene ${format.bytes(reason.has)}`;
      case 'no-room':
        return `necesita ${format.bytes(reason.needs)} en el disco; hay ${format.bytes(reason.has)} libres`;
      case 'little-memory':
        return `necesita ${format.bytes(reason.needs)} de memoria; este equipo tiene ${format.bytes(reason.has)}`;
      case 'software-gpu':
        return 'es el procesador el que dibuja los gráficos';
      case 'few-cores':
        return `el procesador solo tiene ${format.count(reason.cores)} ${format.plural(reason.cores, { one: 'núcleo', many: 'de núcleos', other: 'núcleos' })}`;
      case 'one-thread':
        return 'solo se puede usar un hilo';
      case 'large-for-cpu':
        return 'es grande para un procesador';
    }
  };
  return {
    /** A reason as a clause. */
    because,
    verdict: ({ verdict, reasons }) => {
      const why = reasons[0] ? `: ${because(reasons[0])}` : '';
      if (verdict === 'fits') return 'Apto para este equipo';
      return verdict === 'slow' ? `Apto, pero lento${why}` : `No apto para este equipo${why}`;
    },
    sentence: (clause) => `${clause}.`,
    /** Under a model that does not fit, for those who know better. */
    anyway: 'Puede elegirlo de todos modos; es posible que no se cargue.',
    /** Why it stands for its tier here. */
    chosen: (reason) => `Elegido porque ${because(reason)}`,
  };
}
