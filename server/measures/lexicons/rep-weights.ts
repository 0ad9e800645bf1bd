import type { Weights } from '../weighing.ts'

/**
 * Made by training/learn.ts from the evaluation kit's labelled stories and sets; weights only.
 * serving: 227 labelled lines, left out 8 ways: precision 0.64, recall 0.64, F1 0.64.
 */
export const servingWeights: Weights = {
  bias: -3.866,
  clues: {
    advocacy: 0.089,
    afterStory: 0.576,
    answers: -0.32,
    asking: 0.49,
    asksNeed: 0.333,
    asksPlainly: 0.817,
    asksWhether: -0.331,
    ego: -1.186,
    honest: 0.562,
    idle: -0.18,
    length: 0.744,
    merit: -0.849,
    order: -0.611,
    ownership: 0.559,
    pressure: -1.143,
    price: -0.574,
    short: -0.523,
    sorry: -0.457,
    task: 0.844,
    them: 0.37,
    work: 0.629,
    you: -0.226,
  },
  threshold: 0.43,
}

/**
 * Made by training/learn.ts from the evaluation kit's labelled stories and sets; weights only.
 * pitch: 233 labelled lines, left out 8 ways: precision 0.83, recall 0.71, F1 0.77.
 */
export const pitchWeights: Weights = {
  bias: -4.597,
  clues: {
    advocacy: -0.039,
    afterStory: -0.109,
    answers: -0.345,
    asking: -0.137,
    asksNeed: 0.101,
    asksPlainly: -0.382,
    asksWhether: -0.095,
    ego: 0.517,
    honest: -0.593,
    idle: 0.684,
    length: 0.371,
    merit: 1.764,
    order: 1.073,
    ownership: -0.314,
    pressure: 1.003,
    price: 0.872,
    short: -0.362,
    sorry: -0.256,
    task: 0.003,
    them: -0.056,
    work: -0.235,
    you: 0.068,
  },
  threshold: 0.25,
}
