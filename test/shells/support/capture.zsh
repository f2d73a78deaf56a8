# Completes a line in a zsh of its own, and prints each thing that is offered on a line.
# Arguments: the script of elan completion zsh, and the line.
zmodload zsh/zpty
zpty shell zsh -f -i
zpty -w shell "stty -echo; PROMPT=; PROMPT2=; unsetopt zle_bracketed_paste 2>/dev/null; unset zle_bracketed_paste"
zpty -w shell "autoload -Uz compinit; compinit -D -u; source ${(q)1}"
zpty -w shell "source ${(q)0:A:h}/offered.zsh"
typeset text=""
while zpty -r shell line; do
  [[ $line == *ready* ]] && break
done
zpty -w -n shell "$2"$'\t'
while zpty -r shell line; do
  text+=$line
  [[ $text == *"<end>"* ]] && break
done
zpty -d shell
text=${text%%"<end>"*}
for line in ${(f)text}; do
  line=${line%$'\r'}
  [[ $line == *"<offer>"*"</offer>"* ]] && print -r -- ${${line#*"<offer>"}%"</offer>"*}
done
exit 0
