// Draws a signature with finger, pen or mouse; whoever cannot or will not draw leaves it out: the typed name counts.
const pad = document.querySelector('[data-signature-pad]');
if (pad) {
    pad.hidden = false;
    const canvas = pad.querySelector('canvas');
    const field = pad.querySelector('input');
    const pen = canvas.getContext('2d');
    pen.lineWidth = 4;
    pen.lineCap = pen.lineJoin = 'round';
    const at = event => {
        const box = canvas.getBoundingClientRect();
        return [(event.clientX - box.left) * canvas.width / box.width, (event.clientY - box.top) * canvas.height / box.height];
    };
    let drawing = false;
    canvas.addEventListener('pointerdown', event => {
        drawing = true;
        canvas.setPointerCapture(event.pointerId);
        pen.beginPath();
        pen.moveTo(...at(event));
    });
    canvas.addEventListener('pointermove', event => {
        if (drawing) {
            pen.lineTo(...at(event));
            pen.stroke();
        }
    });
    canvas.addEventListener('pointerup', () => {
        drawing = false;
        field.value = canvas.toDataURL('image/png');
    });
    pad.querySelector('[data-clear]').addEventListener('click', () => {
        pen.clearRect(0, 0, canvas.width, canvas.height);
        field.value = '';
    });
}
