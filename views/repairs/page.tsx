import { repairKeys } from '../components/keys.ts'
import { KeysDialog } from '../components/keys-dialog.tsx'
import { Player, type Recording } from '../components/player.tsx'
import type { Frame } from '../frame.ts'
import { Layout } from '../layout.tsx'
import { words } from '../messages/words.ts'
import { paths } from '../paths.ts'
import { RepairRoom, type RepairRoomProps } from './room.tsx'

export interface RepairPageProps extends RepairRoomProps {
  readonly frame: Frame
  readonly title: string
  readonly recording: Recording | null
}

/** Who said what, line by line, to be put right. */
export function RepairPage({ frame, title, recording, ...room }: RepairPageProps) {
  const say = words.repair
  return (
    <Layout
      frame={frame}
      title={`${title}: ${say.title}`}
      current="conversations"
      scripts={['repair', 'remap', ...(recording ? ['player'] : [])]}
    >
      <div class="page__head">
        <div>
          <p class="page__kicker">
            <a href={paths.conversation(room.conversation.id)}>{title}</a>
          </p>
          <h1>{say.title}</h1>
          <p class="page__lead">{say.lead}</p>
        </div>
      </div>
      {recording ? <Player recording={recording} nonce={frame.nonce} listening={frame.listening} /> : null}
      <RepairRoom {...room} />
      <p>
        <a class="text-link" href={paths.conversation(room.conversation.id)}>
          {say.back}
        </a>
      </p>
      <KeysDialog acts={repairKeys(recording !== null)} fixed={say.keys} choices={frame.listening} />
    </Layout>
  )
}
