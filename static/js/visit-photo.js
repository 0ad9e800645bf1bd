const LONGEST = 2000
const QUALITY = 0.85

// A page of a notebook is read just as well from a smaller picture, and what the camera wrote beside it stays here.
export async function smaller(photo) {
  try {
    const picture = await createImageBitmap(photo, { imageOrientation: 'from-image' })
    const scale = Math.min(1, LONGEST / Math.max(picture.width, picture.height))
    const canvas = document.createElement('canvas')
    canvas.width = Math.round(picture.width * scale)
    canvas.height = Math.round(picture.height * scale)
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height)
    const made = await new Promise((done) => canvas.toBlob(done, 'image/jpeg', QUALITY))
    return made ?? photo
  } catch {
    return photo
  }
}
