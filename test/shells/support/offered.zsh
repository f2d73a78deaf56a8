# Has zsh print what it offers, instead of showing it.
zmodload zsh/zutil
compadd() {
  local -a given
  # Where it only fills arrays nothing is offered yet.
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then
    builtin compadd "$@"
    return
  fi
  builtin compadd -A given "$@"
  local each
  for each in $given; do
    print -r -- "<offer>${(Q)each}</offer>"
  done
  builtin compadd "$@"
}
end_of_offers() { print -r -- "<end>"; exit }
comppostfuncs=(end_of_offers)
bindkey '^I' complete-word
print ready
