import { createHash } from 'node:crypto'
import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { newId } from '../../db/new-id.ts'

/** Whose leases these are: a process of some machine, under a name no other had or will have. */
export function newOwner(): string {
  const owner = `${here()}-${process.pid}-${newId()}`
  living.add(owner)
  return owner
}

/** It ends in good order. */
export function endOwner(owner: string): void {
  living.delete(owner)
}

/** Whether this owner was a process of this very machine that has ended. Of other machines only time tells. */
export function isGone(owner: string): boolean {
  const [place, pid] = owner.split('-')
  if (place !== here()) return false
  return Number(pid) === process.pid ? !living.has(owner) : !isRunning(Number(pid))
}

const living = new Set<string>()
let place: string | undefined

/** Which numbers of processes are ours to ask about: those of one machine, and in it of one container. */
function here(): string {
  place ??= createHash('sha256').update(`${hostname()} ${container()}`).digest('hex').slice(0, 12)
  return place
}

function container(): string {
  try {
    return readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
