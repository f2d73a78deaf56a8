;;; eglot.el --- Does what a person does in Emacs, and writes down what came of it  -*- lexical-binding: t -*-

(package-initialize)
(require 'eglot)
(require 'json)

(defvar elan-result nil "What came of each step, by its name.")

(defun elan-wait (what condition)
  "Wait until CONDITION gives something; WHAT says what is waited for."
  (let ((until (+ (float-time) 20)) found)
    (while (not (setq found (funcall condition)))
      (when (> (float-time) until) (error "nothing came of: %s" what))
      (accept-process-output nil 0.05))
    found))

(defun elan-note (name value) (push (cons name value) elan-result))

(defun elan-codes ()
  "The codes of what is wrong, as Eglot writes them before the messages."
  (mapcar (lambda (diagnostic) (flymake-diagnostic-text diagnostic)) (flymake-diagnostics)))

(defun elan-run ()
  (add-to-list 'eglot-server-programs
               `(js-mode . (,(getenv "ELAN_NODE") ,(getenv "ELAN_CLI") "server" "--stdio")))
  (setq eglot-sync-connect t eglot-confirm-server-initiated-edits nil
        flymake-no-changes-timeout 0.1 enable-local-variables nil)
  (find-file (expand-file-name "wrong.begjaering.json" (getenv "ELAN_FOLDER")))
  (js-mode)
  (apply #'eglot (eglot--guess-contact))
  (flymake-mode 1)
  (elan-wait "diagnostics" #'flymake-diagnostics)
  (elan-note 'diagnostics (vconcat (elan-codes)))
  (goto-char (point-min))
  (search-forward "FAKTURA-1002")
  (backward-char 3)
  (let ((before (buffer-string))
        (last-nonmenu-event t))
    ;; Of what can be done the first is chosen.
    (cl-letf (((symbol-function 'completing-read)
               (lambda (_prompt choices &rest _) (caar choices))))
      (let ((place (car (flymake-diagnostics (point)))))
        (eglot-code-actions (flymake-diagnostic-beg place) (flymake-diagnostic-end place) nil t)))
    (elan-wait "a code action" (lambda () (not (equal before (buffer-string))))))
  (elan-note 'fixed (buffer-substring-no-properties (point-min) (point-max)))
  ;; Nobody is idle here, which is when changes are sent otherwise.
  (save-buffer)
  (elan-wait "no more diagnostics" (lambda () (null (flymake-diagnostics)))))

(condition-case problem
    (elan-run)
  (error (elan-note 'problem (error-message-string problem))))
(with-temp-file (getenv "ELAN_REPORT")
  (set-buffer-file-coding-system 'utf-8)
  (insert (json-encode elan-result)))
(set-buffer-modified-p nil)
(kill-emacs 0)
;;; eglot.el ends here
