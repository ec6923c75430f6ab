; A library
(ns library.core
  "Lends books"
  (:require [clojure.string :as str]
            [library.db :refer [find save]])
  (:import (java.util Date UUID)))

(def limit 10)
(def ^:dynamic *desk* nil)
(defonce state (atom {:books #{} ::loans [] :größe 1.5}))

(defn lend
  "Lends a book to a reader."
  [book reader & {:keys [days] :or {days 14}}]
  (let [loan {:book book, :reader reader, :due (+ (now) days)}
        [a b & more] (map inc [1 2 3])
        n (count (filter even? (range 1 100)))]
    (if (and (> n 2) (not= a b))
      (do (swap! state update ::loans conj loan)
          (println "lent\t\"" (:title book) "\"" \a \newline))
      (throw (ex-info "no" {:n n})))
    (when-let [x (first more)] (str/upper-case x))
    (cond (nil? a) :none (< a 3) 0x1F :else -2/3)
    (loop [i 0 acc []]
      (if (< i 10) (recur (inc i) (conj acc (* i i))) acc))))

(defmacro unless [test & body]
  `(if (not ~test) (do ~@body)))
(defmulti area :shape)
(defmethod area :circle [{r :radius}] (* Math/PI r r 1e3))
(defprotocol Named (full-name [this]))
(defrecord Person [first last] Named (full-name [_] (str first " " last)))
(->> (re-seq #"\d+\s*" "a 1 b 22") (map #(Integer/parseInt %)) (reduce + 0))
(.toUpperCase "x") (Date.) @state 'quoted #'var '(1 2) #{1 2} true false nil 1N 2.5M
(comment "unfinished
