#!/usr/bin/env bash
# make-prompts.sh [--all] [CACHE]
# Makes fr/*.wav, en/*.wav and manifest.txt from prompts_*.properties and
# numerals_*.properties. Sounds whose text has not changed are kept; --all makes them anew, as is needed after a change
# of this script. Needs bash, awk and sox. The voice is SVOX Pico: an installed pico2wave, else the distribution's
# packages unpacked into CACHE (default: palabre-voice in the user's cache folder), without root and without touching
# the system. The same texts and versions give the same bytes.
#   PALABRE_VOICE_MIRROR=URL   package mirror, where the host's own sources are not to be used
set -euo pipefail
HERE=$(cd "$(dirname "$0")" && pwd)
ALL=
if [ "${1:-}" = --all ]; then ALL=yes; shift; fi
CACHE=${1:-${XDG_CACHE_HOME:-$HOME/.cache}/palabre-voice}
WORK=$(mktemp -d)
trap 'rm -rf "$WORK"' EXIT
command -v sox >/dev/null || { echo "sox is missing: apt-get install sox" >&2; exit 1; }

declare -A VOICE=([fr]=fr-FR [en]=en-GB)
SPEECH_DBFS=-19 # mean level of the parts that are not pauses
LIMIT_DBFS=-4   # no sample above it, one decibel under what the build allows
PAUSE_DBFS=-45  # a 20 ms frame below it is a pause

# the packages, by a private apt configuration, since the voice is outside the distribution's main component
unpack_voice() {
  local apt=$CACHE/apt mirror suite component key deb
  # shellcheck source=/dev/null
  . /etc/os-release
  suite=$VERSION_CODENAME component=non-free key=/usr/share/keyrings/debian-archive-keyring.gpg
  if [ "$ID" = ubuntu ]; then component="universe multiverse" key=/usr/share/keyrings/ubuntu-archive-keyring.gpg; fi
  mirror=${PALABRE_VOICE_MIRROR:-$(cat "/etc/apt/sources.list.d/$ID.sources" /etc/apt/sources.list 2>/dev/null |
    awk '/^URIs:/ {print $2; exit} /^deb / {for (i = 2; i <= NF; i++) if ($i ~ /:\/\//) {print $i; exit}}' || true)}
  [ -n "$mirror" ] || { echo "no package mirror found: set PALABRE_VOICE_MIRROR" >&2; exit 1; }
  mkdir -p "$apt"/etc/apt.conf.d "$apt"/lists/partial "$CACHE"/debs/partial
  echo "deb [signed-by=$key] $mirror $suite main $component" >"$apt/etc/sources.list"
  cat >"$apt/apt.conf" <<CONF
Dir::Etc "$apt/etc/"; Dir::Etc::sourcelist "$apt/etc/sources.list";
Dir::Etc::sourceparts "/dev/null"; Dir::Etc::preferencesparts "/dev/null";
Dir::State "$apt/"; Dir::State::lists "$apt/lists/"; Dir::State::status "/var/lib/dpkg/status";
Dir::Cache "$apt/"; Dir::Cache::archives "$CACHE/debs/"; Dir::Log "$apt/";
Acquire::Languages "none"; Acquire::Retries "3"; APT::Sandbox::User "";
APT::Install-Recommends "false"; Debug::NoLocking "true";
CONF
  APT_CONFIG=$apt/apt.conf apt-get -qq update
  APT_CONFIG=$apt/apt.conf apt-get -qq -y --download-only install libttspico-utils >/dev/null
  for deb in "$CACHE"/debs/*.deb; do dpkg-deb -x "$deb" "$CACHE"; done
  # The program knows its voices by an absolute folder: a relative one of the same length stands in for it.
  sed 's#/usr/share/pico/lang/#usr/share/pico/lang//#' "$CACHE/usr/bin/pico2wave" >"$CACHE/pico2wave.new"
  chmod +x "$CACHE/pico2wave.new"
  mv "$CACHE/pico2wave.new" "$CACHE/pico2wave"
}

speak() { # language text file
  if [ -n "$INSTALLED" ]; then
    pico2wave --lang="${VOICE[$1]}" --wave="$3" "$2"
  else
    (cd "$CACHE" && LD_LIBRARY_PATH=$(echo "$CACHE"/usr/lib/*-linux-gnu) \
      ./pico2wave --lang="${VOICE[$1]}" --wave="$3" "$2")
  fi
}

tone() { # "[hertz seconds, hertz seconds]" file
  local part hertz seconds parts=()
  while read -r hertz seconds; do
    part=$WORK/tone${#parts[@]}.wav
    sox -R -D -n -r 16000 -b 16 -c 1 "$part" synth "$seconds" sine "$hertz" gain -12 fade q 0.008 "$seconds" 0.06
    parts+=("$part")
  done < <(tr -d '[]' <<<"$1" | tr ',' '\n')
  sox -R -D "${parts[@]}" "$2"
}

speech_gain() { # file: decibels to add, so that its frames above the pauses have the wanted mean level
  sox "$1" -t s16 - | od -An -v -t d2 -w2 | awk -v want=$SPEECH_DBFS -v pause=$PAUSE_DBFS '
    {
      sum += $1 * $1
      if (++n == 160) {p = sum / 160 / 32768 ^ 2; if (p > 10 ^ (pause / 10)) {all += p; frames++}; sum = n = 0}
    }
    END {printf "%.2f", frames ? want - 10 * log(all / frames) / log(10) : 0}'
}

peak_gain() { # file: decibels to its loudest sample's allowed height, negative where it is too loud
  sox "$1" -t s16 - | od -An -v -t d2 -w2 | awk -v limit=$LIMIT_DBFS '
    {v = $1 < 0 ? -$1 : $1; if (v > m) m = v} END {printf "%.2f", limit - 20 * log(m / 32768) / log(10)}'
}

finish() { # raw.wav out.wav: telephone band, no silence around, speech level, peaks held
  local now=$WORK/now.wav next=$WORK/next.wav band=$WORK/band.wav hiss=$WORK/hiss.wav round
  # The voice's s, f and ch lie above the telephone band and are faint: what is above 4 kHz is folded into it, and quiet
  # sounds are lifted, or "six" and "dix" would both be heard as "i".
  sox -R -D "$1" -b 16 -c 1 "$band" gain -8 highpass 120 treble +6 3000 rate -h 8000
  sox -R -D "$1" -b 16 -c 1 -r 8000 "$hiss" gain -8 sinc 4000 downsample 2
  sox -R -D -m -v 1 "$band" -v 2 "$hiss" "$now" \
    compand 0.003,0.03 -75,-75,-62,-42,-50,-30,-35,-23,-20,-15,0,-6 gain -n -3 \
    silence 1 0.005 -50d reverse silence 1 0.005 -50d fade t 0.01 reverse fade t 0.004 pad 0.03 0.08
  for round in 1 2 3; do # holding the peaks lowers the mean level a little
    sox -R -D "$now" "$next" gain "$(speech_gain "$now")" compand 0.001,0.04 -60,-60,-9,-9,0,-5.5 0 -90 0.003
    mv "$next" "$now"
  done
  round=$(peak_gain "$now")
  sox -R -D "$now" "$2" gain "$(awk -v g="$round" 'BEGIN {print g < 0 ? g : 0}')"
}

sha() { sha256sum | cut -d' ' -f1; }

kept() { # language/name text: whether the sound that is there was made of this text
  [ -z "$ALL" ] && [ -f "$HERE/$1.wav" ] &&
    grep -qFx "$1 $(printf %s "$2" | sha) $(sha <"$HERE/$1.wav")" "$HERE/manifest.txt"
}

INSTALLED=$(command -v pico2wave || true)
if [ -z "$INSTALLED" ]; then
  mkdir -p "$CACHE"
  CACHE=$(cd "$CACHE" && pwd)
  [ -x "$CACHE/pico2wave" ] || unpack_voice
fi

: >"$WORK/manifest.txt"
for language in fr en; do
  mkdir -p "$WORK/$language"
  while IFS='=' read -r name text; do
    if kept "$language/$name" "$text"; then
      cp "$HERE/$language/$name.wav" "$WORK/$language/"
    else
      if [[ $text == \[* ]]; then tone "$text" "$WORK/raw.wav"; else speak "$language" "$text" "$WORK/raw.wav"; fi
      finish "$WORK/raw.wav" "$WORK/$language/$name.wav"
    fi
    echo "$language/$name $(printf %s "$text" | sha) $(sha <"$WORK/$language/$name.wav")" >>"$WORK/manifest.txt"
  done < <(grep -h '^[a-z]' "$HERE/prompts_$language.properties" "$HERE/numerals_$language.properties")
  # no prompts: what must be there to be played, and the pause between groups of digits
  sox -R -D -n -r 8000 -b 16 -c 1 "$WORK/$language/no-sound.wav" trim 0 0.02
  sox -R -D -n -r 8000 -b 16 -c 1 "$WORK/$language/pause.wav" trim 0 0.4
done

for language in fr en; do # only when all were made
  mkdir -p "$HERE/$language"
  rm -f "$HERE/$language"/*.wav
  cp "$WORK/$language"/*.wav "$HERE/$language/"
done
{
  echo "# prompt, sha256 of its text, sha256 of its audio; written by make-prompts.sh"
  cat "$WORK/manifest.txt"
} >"$HERE/manifest.txt"
echo "$(wc -l <"$WORK/manifest.txt") prompts, $(du -ch "$HERE"/fr "$HERE"/en | tail -1 | cut -f1)"
